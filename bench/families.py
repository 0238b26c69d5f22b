"""Group a folder of real agreements and hold the families against the vendors that the files' names begin with.

bench/families.py FOLDER [--same ONE,OTHER] [--apart VENDOR] [--write FILE]

A file's vendor is its name up to the first "-"; --same names two that are one house, --apart one whose papers are not
versions of each other. Only file names and counts are printed, never a word of the agreements.
"""

import argparse
import itertools
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from addendum.api.playbooks import playbook_of
from addendum.api.profile import profile_of
from addendum.batch.families import Kin, families
from addendum.batch.relations import Member, member_of
from addendum.check.instrument import kind_of
from addendum.check.official import official_texts
from addendum.errors import ReadError
from addendum.model.review import Review
from addendum.readers import read_agreement


def main() -> int:
    """Print the families; exit with 1 if a pair of one vendor is apart or one of two vendors together."""
    options = _options()
    members = [made for path in sorted(Path(options.folder).iterdir()) if (made := _member(path)) is not None]
    kin = families(members)
    _show(members, kin)
    vendors = dict(pair.split(",") for pair in options.same)
    wanted = grouped = false = 0
    for one, other in itertools.combinations(members, 2):
        together = kin[one.place].family is kin[other.place].family
        if _vendor(one, vendors) == _vendor(other, vendors):
            due = _vendor(one, vendors) not in options.apart
            wanted, grouped = wanted + due, grouped + (due and together)
        else:
            false += together
    figures = {"files": len(members), "pairs_of_one_vendor": wanted, "of_these_grouped": grouped, "false_pairs": false}
    print(json.dumps(figures))
    if options.write:
        Path(options.write).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0 if grouped == wanted and not false else 1


def _member(path: Path) -> Member | None:
    """Return the agreement as far as its relatives are told by it; no verdicts are needed for that."""
    try:
        agreement = read_agreement(path.read_bytes(), path.name)
    except ReadError:
        return None
    official = official_texts(agreement)
    review = Review(agreement, playbook_of("gdpr-art28"), (), kind=kind_of(agreement), official=official)
    return member_of(path.name, path.name, "", profile_of(review))


def _show(members: list[Member], kin: Mapping[str, Kin]) -> None:
    for head in members:
        family = [each for each in members if kin[each.place].family is head]
        if len(family) > 1:
            print(head.file)
        for each in family:
            relation = kin[each.place].relation
            if relation is not None:
                print(f"    {each.file}: {relation.words}")


def _vendor(member: Member, same: Mapping[str, str]) -> str:
    name = member.file.partition("-")[0]
    return same.get(name, name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--same", action="append", default=[], metavar="ONE,OTHER")
    parser.add_argument("--apart", action="append", default=[], metavar="VENDOR")
    parser.add_argument("--write", metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
