"""Turn the labelled agreements into scans of 150 dpi, have them recognised, and compare with the text they came from.

    python bench/scans.py [--write] [--keep FOLDER] [SLUG...]

Only the open part (bench/split.toml). Each agreement is printed to PDF (LibreOffice), each page becomes a grey JPEG of
150 dpi that lies a little askew, is a little blurred and noisy, and a PDF of these pictures alone is read and reviewed.
Printed are the share of words recognised right (one minus the least number of words to change, insert or drop), and the
scorer's headline for the violations found in originals and in scans, of agreements in a language that is judged.
--write renews bench/scans.json. With --keep the scans stay there and are used again.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein

from addendum import __version__
from addendum.check import check
from addendum.library import load_playbook
from addendum.model.agreement import Agreement
from addendum.readers import read_agreement
from addendum.writers.conversion import write_conversion
from addendum.writers.review_json import review_record

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
SCORER = HERE.parents[1] / "shared" / "bench" / "score.py"
LAST = HERE / "scans.json"
FORMATS = (".docx", ".pdf", ".md", ".html")
DPI = 150
ASKEW = 0.3
"""Degrees."""
BLUR = 0.5
NOISE = 0.06
QUALITY = 70
LEAST_ACCURACY, MOST_FALL = 0.97, 0.03


@dataclass(frozen=True, slots=True)
class Scanned:
    """One agreement read from its text and from its scan."""

    slug: str
    original: Agreement
    scan: Agreement
    accuracy: float
    pages: int
    seconds: float


def printed(path: Path, work: Path) -> bytes:
    """Return the agreement as a PDF with text; what LibreOffice cannot print is rebuilt as a Word file first."""
    if path.suffix == ".pdf":
        return path.read_bytes()
    source = path
    if path.suffix != ".docx":
        source = work / f"{path.stem}.docx"
        source.write_bytes(write_conversion(read_agreement(path.read_bytes(), path.name)))
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice (soffice) is needed to print the agreements.")
    command = [office, f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(work), str(source)], capture_output=True, check=True)
    return (work / f"{path.stem}.pdf").read_bytes()


def scanned(data: bytes) -> bytes:
    """Return a PDF of pictures of the pages; the same for the same bytes."""
    document = pypdfium2.PdfDocument(data)
    chance = random.Random(DPI)  # noqa: S311  dust on a scanner
    pages = [_askew(page.render(scale=DPI / 72, grayscale=True).to_pil(), chance) for page in document]
    document.close()
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=float(DPI), quality=QUALITY)
    return out.getvalue()


def _askew(page: Image.Image, chance: random.Random) -> Image.Image:
    angle = chance.uniform(-ASKEW, ASKEW)
    page = page.convert("L").rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    noise = Image.frombytes("L", page.size, chance.randbytes(page.size[0] * page.size[1]))
    return Image.blend(page.filter(ImageFilter.GaussianBlur(BLUR)), noise, NOISE)


def words(agreement: Agreement) -> list[str]:
    """Return the words of all provisions, without marks, blanks to fill in and case."""
    text = unicodedata.normalize("NFKC", " ".join(provision.text for provision in agreement.provisions))
    return re.findall(r"[^\W_]+", text.casefold())


def measured(slug: str, work: Path) -> Scanned:
    """Print, scan and read one agreement."""
    path = next(p for suffix in FORMATS if (p := CORPUS / "dpa" / f"{slug}{suffix}").is_file())
    kept, text = work / f"{slug}.scan.pdf", work / f"{slug}.text.pdf"
    if not kept.is_file():
        text.write_bytes(printed(path, work))
        kept.write_bytes(scanned(text.read_bytes()))
    wanted = words(read_agreement(text.read_bytes(), text.name, ocr=False))
    began = time.perf_counter()
    scan = read_agreement(kept.read_bytes(), kept.name)
    seconds = time.perf_counter() - began
    accuracy = 1 - Levenshtein.distance(wanted, words(scan)) / len(wanted)
    original = read_agreement(path.read_bytes(), path.name)
    return Scanned(slug, original, scan, accuracy, scan.pages or 0, seconds)


def headline(agreements: dict[str, Agreement]) -> dict[str, Any]:
    """Return the scorer's headline for the reviews of these agreements, each by its slug."""
    playbook = load_playbook()
    with tempfile.TemporaryDirectory() as folder:
        gold, said = Path(folder, "gold"), Path(folder, "said")
        gold.mkdir()
        said.mkdir()
        for slug, agreement in agreements.items():
            shutil.copy(CORPUS / "gold" / f"{slug}.gold.json", gold)
            # The scorer knows an agreement by its file's name.
            record = review_record(check(replace(agreement, file=f"{slug}.pdf"), playbook), __version__)
            (said / f"{slug}.json").write_text(json.dumps(record), "utf-8")
        command = [sys.executable, str(SCORER), str(gold), str(said), "--text", str(CORPUS / "text"), "--json"]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found: dict[str, Any] = json.loads(told)["headline"]
    return found


def figures(found: list[Scanned]) -> dict[str, Any]:
    """Return what is measured, rounded: accuracy by agreement and over all words, F1 of originals and of scans."""
    total = sum(len(words(one.scan)) for one in found)
    over_all = sum(one.accuracy * len(words(one.scan)) for one in found) / total
    languages = {language for asked in load_playbook().requirements for language in asked.wordings}
    judged = [one for one in found if one.original.language in languages]
    text, scan = headline({f.slug: f.original for f in judged}), headline({f.slug: f.scan for f in judged})
    return {
        "word_accuracy": round(over_all, 4),
        "violations_f1": {"originals": round(text["f1"], 3), "scans": round(scan["f1"], 3)},
        "unclear": {"originals": round(text["unclear"], 3), "scans": round(scan["unclear"], 3)},
        "same_verdict": {"originals": round(text["verdict_accuracy"], 3), "scans": round(scan["verdict_accuracy"], 3)},
        "violations_of": [one.slug for one in judged],
        "pages": sum(one.pages for one in found),
        "by_agreement": {one.slug: round(one.accuracy, 4) for one in found},
    }


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew bench/scans.json")
    parser.add_argument("--keep", type=Path, help="where the scans stay")
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print("skipped: the private corpus is not beside the checkout")
        return 0
    chosen = tomllib.loads((HERE / "split.toml").read_text("utf-8"))["open"]["agreements"]
    found: list[Scanned] = []
    with tempfile.TemporaryDirectory() as folder:
        work = options.keep or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        for slug in [slug for slug in chosen if not options.slugs or slug in options.slugs]:
            one = measured(slug, work.resolve())
            print(f"{slug:<32} words {one.accuracy:.4f}  {one.pages:3d} pages  {one.seconds:5.1f} s", flush=True)
            found.append(one)
    told = figures(found)
    print(json.dumps({key: value for key, value in told.items() if key != "by_agreement"}, indent=1))
    if options.write:
        LAST.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    f1 = told["violations_f1"]
    return 1 if told["word_accuracy"] < LEAST_ACCURACY or f1["scans"] < f1["originals"] - MOST_FALL else 0


if __name__ == "__main__":
    sys.exit(main())
