"""The property run: seeded edits in every Word file of the collections, and what five judges say of each redline.

    python bench/redline_corpus.py [--seeds N] [--only TEXT] [--without-office] [--work FILE] [--out FILE] [FOLDER...]

The judges are our proof, with and without the author's name; the Open XML SDK's validator, on redline and clean copy;
docx-scalpel; and LibreOffice. With more than one seed, the later ones are judged by the proof alone. What is
known of a file is put down in --work at once, so a run that was cut off goes on where it was; delete it to begin anew.
The summary (--out) names the states of the checkout that the figures are of, and holds counts, what is said of each
file that cannot be redlined, and every exception with its cause from bench/redline_causes.toml. Files of the private
collection show as counts only; those of sealed partners are not opened. Ends with 1 if an exception has no cause.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from addendum.errors import AddendumError, CannotRedline
from addendum.verify import prove
from addendum.writers.clean import write_clean
from addendum.writers.redline import Redline, write_redline

_CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(_CHECKOUT / "tests"))

from factories.amendments import STAMP  # noqa: E402 - found only now
from factories.libreoffice import Opinion, office_opinions  # noqa: E402 - found only now
from factories.scalpel import scalpel_opinion  # noqa: E402 - found only now
from factories.synthetic_edits import synthetic_amendment  # noqa: E402 - found only now
from factories.validator import new_findings  # noqa: E402 - found only now

_PUBLIC = _CHECKOUT.parent / "shared" / "docx-corpus"
_PRIVATE = _CHECKOUT.parent / "shared" / "corpus"
_AT_A_TIME = 8
_OFFICE = "LibreOffice"
_SHOWN = 300
_NOT_RECORDED = "not recorded"


@dataclass(slots=True)
class Record:
    """What became of one file with one seed."""

    path: str
    seed: int
    outcome: str
    """ "redlined", "nothing to edit", "refused", "unreadable"."""
    line: str = ""
    """Why it has no redline."""
    opinions: dict[str, Opinion] = field(default_factory=dict)
    """Judge -> disagreements; null of a judge that cannot work on the original itself."""
    states: list[str] = field(default_factory=list)
    """The states of the checkout in which it was judged."""

    @property
    def name(self) -> str:
        """Return the name as the summary may show it."""
        path = Path(self.path)
        return str(path.relative_to(_PUBLIC)) if path.is_relative_to(_PUBLIC) else "private"


@dataclass(frozen=True, slots=True)
class Case:
    """A file and its redline."""

    record: Record
    original: bytes
    redline: Redline


def files(folders: list[Path], only: str) -> Iterator[Path]:
    """Yield the Word files below the folders whose path holds a text, those of sealed partners left out."""
    sealed = tuple(tomllib.loads((_CHECKOUT / "bench" / "split.toml").read_text(encoding="utf-8"))["sealed"]["vendors"])
    for folder in folders:
        for path in sorted(folder.rglob("*.doc[xm]")):
            if only in str(path) and not path.name.startswith(("~$", *sealed)):
                yield path


def case_of(path: Path, seed: int) -> Case | Record:
    """Return the file with its redline, or what is said where it gets none."""
    data = path.read_bytes()
    try:
        redline = write_redline(data, synthetic_amendment(data, seed), STAMP)
        again = write_redline(data, synthetic_amendment(data, seed), STAMP)
    except AddendumError as error:
        return Record(str(path), seed, "refused" if isinstance(error, CannotRedline) else "unreadable", error.what)
    if redline.data == data:
        why = "; ".join(sorted({one.why for one in redline.left_out})) or "no text"
        return Record(str(path), seed, "nothing to edit", why)
    record = Record(str(path), seed, "redlined")
    record.opinions["same bytes twice"] = () if again.data == redline.data else ("other bytes",)
    return Case(record, data, redline)


def judge_by_proof(case: Case) -> None:
    """Ask our own proof, of ours by the author's name and of anybody's."""
    for author, judge in ((STAMP.author, "proof"), (None, "proof of anybody's")):
        for check in prove(case.original, case.redline.data, author, case.redline.planned).checks:
            case.record.opinions[f"{judge}: {check.check}"] = () if check.holds else (check.what,)


def judge_by_others(case: Case, folder: Path) -> None:
    """Ask the quick programs of others."""
    data, opinions = case.redline.data, case.record.opinions
    opinions["validator"] = new_findings(folder, case.original, data, write_clean(data, STAMP.author))
    opinions["docx-scalpel"] = scalpel_opinion(case.original, data, STAMP.author)


def judge_by_office(records: list[Record], folder: Path) -> None:
    """Ask LibreOffice of files whose redlines were judged by the others."""
    cases = [case for one in records if isinstance(case := case_of(Path(one.path), one.seed), Case)]
    for record, opinion in zip(records, _office(cases, folder), strict=True):
        record.opinions[_OFFICE] = opinion


def _office(cases: list[Case], folder: Path) -> list[Opinion]:
    """Ask LibreOffice of some files at once; one by one where it did not come to an end."""
    pairs = {str(number): (case.original, case.redline.data) for number, case in enumerate(cases)}
    try:
        return list(office_opinions(folder, pairs, STAMP.author).values())
    except (subprocess.SubprocessError, ValueError):
        return [None] if len(cases) == 1 else [opinion for case in cases for opinion in _office([case], folder)]


def judged(path: Path, seed: int, folder: Path) -> Record:
    """Return what became of a file; seeds but the first are judged by the proof alone."""
    case = case_of(path, seed)
    if isinstance(case, Record):
        return case
    judge_by_proof(case)
    if seed == 1:
        judge_by_others(case, folder)
    return case.record


def exceptions(records: list[Record]) -> list[dict[str, str]]:
    """Return every exception with its cause, "" where nobody has found it yet."""
    causes = tomllib.loads((_CHECKOUT / "bench" / "redline_causes.toml").read_text(encoding="utf-8"))["cause"]
    said = ((judge, one, opinion) for one in records for judge, opinion in one.opinions.items() if opinion)
    return [
        {
            "judge": judge,
            "file": one.name,
            "seed": str(one.seed),
            "what": "; ".join(opinion)[:_SHOWN] if one.name != "private" else "",
            "cause": next((c["cause"] for c in causes if c["judge"] == judge and one.name in c["files"]), ""),
        }
        for judge, one, opinion in said
    ]


def summary(records: list[Record]) -> dict[str, object]:
    """Return what is committed."""
    judges = sorted({judge for one in records for judge in one.opinions})
    first = [one for one in records if one.seed == 1]
    return {
        "states": sorted({state for one in records for state in one.states or [_NOT_RECORDED]}),
        "seeds": max((one.seed for one in records), default=0),
        "files": dict(sorted(Counter(one.outcome for one in first).items())),
        "judges": {judge: _figures(judge, records, first) for judge in judges},
        "exceptions": exceptions(records),
        "without redline": {one.name: one.line for one in first if one.line and one.name != "private"},
    }


def _figures(judge: str, records: list[Record], first: list[Record]) -> dict[str, int]:
    told = [one.opinions[judge] for one in records if judge in one.opinions]
    asked = [opinion for opinion in told if opinion is not None]
    return {
        "holds": sum(not opinion for opinion in asked),
        "of": len(asked),
        "no opinion": len(told) - len(asked),
        "not asked": sum(one.outcome == "redlined" and judge not in one.opinions for one in first),
    }


@cache
def _state() -> str:
    """Return the commit of the checkout, with a mark where files differ from it."""
    command = ("git", "describe", "--always", "--dirty", "--exclude", "*")
    done = subprocess.run(command, cwd=_CHECKOUT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or _NOT_RECORDED


class Work:
    """What is known so far, kept in a file."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        lines = path.read_text(encoding="utf-8").splitlines() if path and path.exists() else []
        told = [Record(**json.loads(line)) for line in lines]
        self.records = {(one.path, one.seed): one for one in told}

    def add(self, records: list[Record]) -> None:
        """Put records down, new ones or known ones of which more is known."""
        for one in records:
            one.states = sorted({*one.states, _state()})
        self.records |= {(one.path, one.seed): one for one in records}
        if self._path:
            with self._path.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(asdict(one)) + "\n" for one in records)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--without-office", action="store_true", help="leave LibreOffice, the slowest judge, out")
    parser.add_argument("--work", type=Path)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def run(work: Work, paths: list[Path], options: argparse.Namespace) -> None:
    """Judge every file, by the slowest judge last."""
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, options.seeds + 1):
            for path in paths:
                if (str(path), seed) not in work.records:
                    work.add([judged(path, seed, Path(folder))])
        first = [work.records[str(path), 1] for path in paths]
        waiting = [one for one in first if one.outcome == "redlined" and _OFFICE not in one.opinions]
        for start in range(0, 0 if options.without_office else len(waiting), _AT_A_TIME):
            some = waiting[start : start + _AT_A_TIME]
            judge_by_office(some, Path(folder))
            work.add(some)


def main() -> None:
    """Judge every file and write the summary."""
    options = _options()
    work = Work(options.work)
    run(work, list(files(options.folders or [_PUBLIC, _PRIVATE], options.only)), options)
    records = list(work.records.values())
    told = summary(records)
    if options.out:
        options.out.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps({key: told[key] for key in ("files", "judges")}, indent=1))
    without_cause = [one for one in exceptions(records) if not one["cause"]]
    for one in without_cause:
        print(f"without a cause: {one['judge']}: {one['file']} (seed {one['seed']}): {one['what']}")
    sys.exit(bool(without_cause))


if __name__ == "__main__":
    main()
