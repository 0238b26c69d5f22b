"""Measure reviews against the gold labels, open and sealed part side by side.

    accuracy.py [--check] [--write] [--seal] [--readme] [--errors] [--language LANGUAGE]

Reads the labelled agreements of the private corpus beside the checkout through the product's own readers, scores the
reviews with the scorer that comes with the corpus, and prints its tables for the open part. For the sealed part
(bench/split.toml) only the headline is ever printed; with --seal it is appended, with date and commit, to
bench/sealed.log. --check compares the open headline with bench/accuracy.json and exits with 1 when it fell by more than
half a point; --write renews that file, --readme the figures in README.md. Languages that the library has no wording in
are left out.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from addendum import __version__
from addendum.check import check
from addendum.library import load_playbook
from addendum.matching.languages import NAMES
from addendum.readers import read_agreement
from addendum.writers.review_json import review_record

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
SCORER = HERE.parents[1] / "shared" / "bench" / "score.py"
LAST = HERE / "accuracy.json"
LOG = HERE / "sealed.log"
README = HERE.parent / "README.md"
BLOCK = ("<!-- accuracy -->\n", "<!-- end -->")
FORMATS = (".docx", ".pdf", ".md", ".html")
FALL = 0.005


def reviews(slugs: list[str], out: Path) -> None:
    """Write the review of each labelled agreement to ``out``."""
    playbook = load_playbook()
    for slug in slugs:
        path = next(p for suffix in FORMATS if (p := CORPUS / "dpa" / f"{slug}{suffix}").is_file())
        review = check(read_agreement(path.read_bytes(), path.name), playbook)
        (out / f"{slug}.json").write_text(json.dumps(review_record(review, __version__)), "utf-8")


def score(slugs: list[str], language: str, *, extra: tuple[str, ...] = ()) -> str:
    """Return what the scorer prints for the agreements of one part and language ("" for all languages)."""
    with tempfile.TemporaryDirectory() as folder:
        gold, said = Path(folder, "gold"), Path(folder, "said")
        gold.mkdir()
        said.mkdir()
        chosen = [slug for slug in slugs if not language or language_of(slug) == language]
        for slug in chosen:
            name = f"{slug}.gold.json"
            (gold / name).write_bytes((CORPUS / "gold" / name).read_bytes())
        reviews(chosen, said)
        command = [sys.executable, str(SCORER), str(gold), str(said), "--text", str(CORPUS / "text"), *extra]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def language_of(slug: str) -> str:
    """Return the language the labels state."""
    return str(json.loads((CORPUS / "gold" / f"{slug}.gold.json").read_text("utf-8"))["language"])


def headline(slugs: list[str], language: str) -> dict[str, Any]:
    """Return the scorer's figures for one part and language."""
    figures: dict[str, Any] = json.loads(score(slugs, language, extra=("--json",)))
    return figures


def row(name: str, figures: dict[str, Any]) -> str:
    """Return one line of figures."""
    head = figures["headline"]
    lacks = figures["elements_lacking"]["f1"]
    return (
        f"{name:<18} n {head['n']:4d}  violations {head['violations']:3d}  P {head['precision']:.3f}  "
        f"R {head['recall']:.3f}  F1 {head['f1']:.3f}  same verdict {head['verdict_accuracy']:.3f}  "
        f"unclear {head['unclear']:.3f}  elements F1 {lacks:.3f}  evidence hit {figures['evidence_hit']:.3f}  "
        f"not verbatim {figures['quotes_not_verbatim']}"
    )


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail when the open headline fell")
    parser.add_argument("--write", action="store_true", help="renew bench/accuracy.json")
    parser.add_argument("--seal", action="store_true", help="append the sealed headline to bench/sealed.log")
    parser.add_argument("--readme", action="store_true", help="renew the figures in README.md")
    parser.add_argument("--errors", action="store_true", help="list every disagreement of the open part")
    parser.add_argument("--language", default="", help="only agreements in this language")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print("skipped: the private corpus is not beside the checkout")
        return 0
    split = tomllib.loads((HERE / "split.toml").read_text("utf-8"))
    open_part, sealed = split["open"]["agreements"], split["sealed"]["agreements"]
    if options.errors:
        print(score(open_part, options.language, extra=("--errors",)))
        return 0
    languages = [options.language] if options.language else worded()
    open_figures = {lang: headline(open_part, lang) for lang in languages if _has(open_part, lang)}
    sealed_figures = {lang: headline(sealed, lang) for lang in languages if _has(sealed, lang)}
    rows = [row(f"open {lang}", one) for lang, one in open_figures.items()]
    sealed_rows = [row(f"sealed {lang}", one) for lang, one in sealed_figures.items()]
    print("\n".join([*rows, *sealed_rows]))
    if options.seal:
        _seal(sealed_rows)
    if options.readme:
        _tell(open_figures, sealed_figures)
    heads = {f"open {lang}": one["headline"]["f1"] for lang, one in open_figures.items()}
    if options.write:
        LAST.write_text(json.dumps(heads, indent=1) + "\n", "utf-8")
    return _fell(heads) if options.check else 0


def worded() -> list[str]:
    """Return the languages the library has wordings in."""
    return sorted(
        {language for r in load_playbook().requirements for language in r.wordings}, key=lambda x: (x != "en", x)
    )


def _tell(open_figures: dict[str, Any], sealed_figures: dict[str, Any]) -> None:
    """Renew the figures in README.md between the marks."""
    lines = [
        "| agreements | decisions | violations | precision | recall | F1 | same verdict |",
        "|---|---|---|---|---|---|---|",
    ]
    for part, figures in (("read while writing the library", open_figures), ("sealed", sealed_figures)):
        for language, one in figures.items():
            head = one["headline"]
            counts = f"{head['n']} | {head['violations']}"
            shares = " | ".join(f"{head[key]:.2f}" for key in ("precision", "recall", "f1", "verdict_accuracy"))
            lines.append(f"| {NAMES[language]}, {part} | {counts} | {shares} |")
    text = README.read_text("utf-8")
    before, after = text.split(BLOCK[0], 1)
    rest = after.split(BLOCK[1], 1)[1]
    README.write_text(f"{before}{BLOCK[0]}\n" + "\n".join(lines) + f"\n\n{BLOCK[1]}{rest}", "utf-8")


def _has(slugs: list[str], language: str) -> bool:
    return any(language_of(slug) == language for slug in slugs)


def _seal(rows: list[str]) -> None:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607  # git is found on the PATH
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE,
    ).stdout.strip()
    with LOG.open("a", encoding="utf-8") as log:
        log.writelines(f"{datetime.now(UTC):%Y-%m-%d} {commit} {one}\n" for one in rows)


def _fell(heads: dict[str, float]) -> int:
    last: dict[str, float] = json.loads(LAST.read_text("utf-8"))
    fallen = [
        f"{name}: F1 {heads[name]:.3f}, was {f1:.3f}" for name, f1 in last.items() if heads.get(name, 0.0) < f1 - FALL
    ]
    print("\n".join(fallen) if fallen else "no headline fell by more than half a point")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
