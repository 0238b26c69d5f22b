"""Measure what is found in privacy policies and security texts against the labels in bench/labels.

    papers.py [--errors] [--check] [--write]

Reads the labelled texts of the private corpus beside the checkout and prints, for the open and the sealed part side by
side: how well gaps are found (a requirement that is partial, missing or contradicted), among the rights that the law
always asks for, among all rights and among all requirements; and how well measures are found (an element that is
stated). Texts in a language that a playbook has no wording in are named and left out. --errors lists the
disagreements of the open part only; --check exits with 1 where an open F1 is more than half a point below
bench/papers.json; --write renews that file.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from addendum.check import check
from addendum.library import load_playbook
from addendum.model.playbook import Playbook
from addendum.model.review import Finding, Verdict
from addendum.readers import read_agreement

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
LAST = HERE / "papers.json"
GAPS = frozenset({"partial", "missing", "contradicted"})
FINE = (Verdict.MET, Verdict.NOT_APPLICABLE)
FALL: Final = 0.005
ALWAYS: Final = frozenset(
    {"pp.right-access", "pp.right-rectification", "pp.right-erasure", "pp.right-restriction", "pp.complaint"}
)
RIGHTS: Final = ALWAYS | {"pp.right-portability", "pp.right-objection", "pp.withdraw-consent"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One requirement of one text: what the label says, and what was found."""

    text: str
    sealed: bool
    label: dict[str, Any]
    finding: Finding

    @property
    def asked(self) -> str:
        """The requirement's id."""
        return self.finding.requirement.id

    @property
    def is_gap(self) -> bool:
        """Whether the label says that something is lacking or denied."""
        return self.label["verdict"] in GAPS

    @property
    def found_gap(self) -> bool:
        """Whether the review says so; what is unclear is not said to be a gap."""
        return str(self.finding.verdict) in GAPS

    def measures(self) -> Iterator[tuple[bool, bool]]:
        """Yield, for each element, whether the label holds it stated and whether the review does."""
        lacks, verdict = self.label.get("lacks", []), self.label["verdict"]
        for element in self.finding.elements:
            stated = verdict == "met" or (verdict in ("partial", "contradicted") and element.id not in lacks)
            yield stated, element.verdict in FINE


def judged(name: str) -> tuple[list[Judged], list[str]]:
    """Return every labelled requirement with its finding, and the texts that no wording fits."""
    labels = json.loads((HERE / "labels" / f"{name}.json").read_text("utf-8"))
    playbook, done, left = load_playbook(labels["playbook"]), list[Judged](), list[str]()
    for slug, text in labels["texts"].items():
        if not worded(playbook, text["language"]):
            left.append(slug)
            continue
        path = next((CORPUS / labels["folder"]).glob(f"{slug}.*"))
        review = check(read_agreement(path.read_bytes(), path.name), playbook)
        done += [Judged(slug, text["sealed"], one, review.finding(asked)) for asked, one in text["labels"].items()]
    return done, left


def worded(playbook: Playbook, language: str) -> bool:
    """Return whether every requirement has a wording in a language."""
    return all(language in requirement.wordings for requirement in playbook.requirements)


def figures(pairs: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """Return precision, recall and F1 of pairs (wanted, found), with the number of pairs and of those wanted."""
    seen = list(pairs)
    hit = sum(wanted and found for wanted, found in seen)
    wanted, found = sum(one for one, _ in seen), sum(one for _, one in seen)
    precision, recall = hit / found if found else 1.0, hit / wanted if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    shares = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
    return {"n": len(seen), "wanted": wanted, **shares}


def gaps(rows: Iterable[Judged]) -> dict[str, float]:
    """Return how well gaps are found."""
    return figures((row.is_gap, row.found_gap) for row in rows)


def table(rows: list[Judged], chosen: Callable[[Judged], bool]) -> dict[str, dict[str, float]]:
    """Return the figures of one part."""
    here = [row for row in rows if chosen(row)]
    policies = [row for row in here if row.asked.startswith("pp.")]
    security = [row for row in here if row.asked.startswith("sec.")]
    return {
        "policies, rights always asked for": gaps(row for row in policies if row.asked in ALWAYS),
        "policies, all rights": gaps(row for row in policies if row.asked in RIGHTS),
        "policies, all requirements": gaps(policies),
        "security, measures stated": figures(pair for row in security for pair in row.measures()),
        "security, gaps": gaps(security),
    }


def errors(rows: Iterable[Judged]) -> Iterator[str]:
    """Yield a line for each disagreement, with the elements on which reader and review differ."""
    for row in rows:
        lacks = set(row.finding.lacks)
        differs = row.is_gap != row.found_gap or (row.is_gap and lacks != set(row.label.get("lacks", lacks)))
        if differs:
            doubt = " (contestable)" if row.label.get("contestable") else ""
            wanted = f"{row.label['verdict']} {','.join(row.label.get('lacks', []))}".strip()
            yield f"{row.text:<32} {row.asked:<26} wanted {wanted}{doubt}; found {row.finding.verdict} {lacks or ''}"


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the disagreements of the open part")
    parser.add_argument("--check", action="store_true", help="fail when an open F1 fell")
    parser.add_argument("--write", action="store_true", help="renew bench/papers.json")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print("skipped: the private corpus is not beside the checkout")
        return 0
    (policies, unworded), (security, others) = judged("policies"), judged("security")
    rows = policies + security
    parts = {"open": table(rows, lambda row: not row.sealed), "sealed": table(rows, lambda row: row.sealed)}
    for part, named in parts.items():
        for name, one in named.items():
            print(f"{part:<7} {name:<34} " + "  ".join(f"{key} {value}" for key, value in one.items()))
    print(f"left out, no wording in their language: {', '.join(unworded + others) or 'none'}")
    if options.errors:
        print("\n".join(errors(row for row in rows if not row.sealed)))
    if options.write:
        texts = {
            part: sorted({row.text for row in rows if row.sealed is (part == "sealed")}) for part in ("open", "sealed")
        }
        LAST.write_text(json.dumps({"figures": parts, "texts": texts}, indent=1) + "\n", "utf-8")
    return fell(parts["open"]) if options.check else 0


def fell(figures_now: dict[str, dict[str, float]]) -> int:
    """Print which open F1 fell since bench/papers.json was written, and return 1 where one did."""
    last = json.loads(LAST.read_text("utf-8"))["figures"]["open"]
    fallen = [name for name, one in last.items() if figures_now[name]["f1"] < one["f1"] - FALL]
    for name in fallen:
        print(f"{name}: F1 {figures_now[name]['f1']:.3f}, was {last[name]['f1']:.3f}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
