"""Two agreements in, how they belong together out: by their words, whose paper they are, or their shape.

The thresholds stand between what real papers show. Outside official clauses, versions of one vendor's agreement share
at least 45 % of the shorter text's word groups, agreements of unrelated vendors up to 37 % (common boilerplate);
translations are at most 0.13 apart in ``shape_distance``, unrelated papers at least 0.38.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from addendum.api.likeness import shared_part
from addendum.api.profile import Profile
from addendum.matching.languages import NAMES

_TEMPLATE = 0.8
_ANYBODYS = 0.5
_ONE_VENDORS = 0.4
_FEWEST_GROUPS = 60
_FEWEST_SHARED = 0.08
_SAME_SHAPE = 0.25
_SHORTEST_SHAPE = 20
_MORE_PROVISIONS = 0.1
_BLOCKS = 8
_COARSELY_SAME = 0.3
_GAP = 0.7
_SPARE = 8
_PARTS = frozenset({"amendment", "annex"})


@dataclass(frozen=True, slots=True)
class Member:
    """One agreement of a batch, as far as its relatives are told by it."""

    file: str
    place: str
    groups: int
    sketch: "array[int]"
    shape: "array[int]"
    coarse: tuple[float, ...]
    """The part of its words in each eighth of its provisions."""
    vendors: tuple[str, ...]
    kind: str
    language: str
    is_signed: bool
    same_as: str = ""

    @property
    def folder(self) -> PurePosixPath:
        """Return the folder it lies in."""
        return PurePosixPath(self.file).parent

    @property
    def is_part(self) -> bool:
        """Return whether it is an amendment or annex of something."""
        return self.kind in _PARTS

    @property
    def standing(self) -> tuple[object, ...]:
        """Return by what the file that stands for a family is chosen: the agreement before its parts, Word first."""
        return (self.is_part, not self.file.lower().endswith(".docx"), self.file.casefold(), self.place)


@dataclass(frozen=True, slots=True)
class Relation:
    """Why one agreement belongs to another."""

    words: str
    """For people, with the other's name: "another version of acme.docx (68 % of the shorter text is the same)"."""
    is_template: bool = False
    """Whether so much is the same that the places which differ are worth listing."""


def member_of(file: str, place: str, same_as: str, profile: Profile) -> Member:
    """Return the agreement with what tells its relatives, in little memory."""
    return Member(
        file,
        place,
        profile.groups,
        array("Q", profile.sketch),
        array("L", profile.shape),
        _coarse(profile.shape),
        profile.vendors,
        profile.kind,
        profile.language,
        profile.is_signed,
        same_as,
    )


def by_text(one: Member, other: Member) -> Relation | None:
    """Return how the two belong together by their words; None if they do not."""
    if min(one.groups, other.groups) < _FEWEST_GROUPS:
        return None
    shared = shared_part(one.sketch, other.sketch)
    of_shorter = _of_shorter(shared, one.groups, other.groups)
    if shared < _FEWEST_SHARED or of_shorter < _ONE_VENDORS:
        return None
    if shared >= _TEMPLATE:
        what = "the signed version of" if one.is_signed and not other.is_signed else "the same template as"
        return Relation(f"{what} {other.file}", is_template=True)
    same = f"({of_shorter:.0%} of the shorter text is the same)".replace("%", " %")
    if set(one.vendors) & set(other.vendors):
        return Relation(f"another version of {other.file} {same}")
    return Relation(f"much the same wording as {other.file} {same}") if of_shorter >= _ANYBODYS else None


def by_shape(one: Member, other: Member) -> Relation | None:
    """Return whether one is the other in another language: paragraph by paragraph about as long."""
    if one.language == other.language or min(len(one.shape), len(other.shape)) < _SHORTEST_SHAPE:
        return None
    if not _is_about_as_long(one, other) or shape_distance(one.shape, other.shape) > _SAME_SHAPE:
        return None
    return Relation(f"{other.file} in {NAMES.get(one.language, one.language)}")


def by_vendor(one: Member, other: Member) -> Relation | None:
    """Return whether one is a part of the other: an amendment or annex beside an agreement of the same vendor."""
    if not one.is_part or other.is_part or one.folder != other.folder or not set(one.vendors) & set(other.vendors):
        return None
    return Relation(f"{'an amendment' if one.kind == 'amendment' else 'an annex'} of the same partner as {other.file}")


def shape_distance(one: Sequence[int], other: Sequence[int]) -> float:
    """Return how far two lists of lengths are apart: 0 for the same in other units, about 1 for a chance order.

    An edit distance over the logarithms, as a part of what entries paired at random differ by: texts whose paragraphs
    are all about as long are not alike for that.
    """
    shorter, longer = sorted((_logarithms(one), _logarithms(other)), key=len)
    by_chance = sum(abs(a - b) for a in shorter for b in longer) / max(len(shorter) * len(longer), 1)
    apart = _edit_distance(shorter, longer) / max(len(longer), 1)
    return apart / by_chance if by_chance else float(apart > 0)


def _logarithms(lengths: Sequence[int]) -> list[float]:
    """Return the logarithms about their mean, so that a language of more words does not count."""
    found = [math.log(1 + length) for length in lengths]
    mean = sum(found) / max(len(found), 1)
    return [length - mean for length in found]


def _edit_distance(shorter: list[float], longer: list[float]) -> float:
    # Only a band along the diagonal: what is far off it is no translation.
    reach = len(longer) - len(shorter) + _SPARE
    above = [_GAP * at for at in range(len(shorter) + 1)]
    for number, length in enumerate(longer, 1):
        line = [math.inf] * (len(shorter) + 1)
        line[0] = _GAP * number
        for at in range(max(number - reach, 1), min(number + reach, len(shorter)) + 1):
            step = above[at - 1] + abs(length - shorter[at - 1])
            line[at] = min(step, above[at] + _GAP, line[at - 1] + _GAP)
        above = line
    return above[-1]


def _is_about_as_long(one: Member, other: Member) -> bool:
    """Return whether two shapes may be the same: the question that nearly all pairs fail, and cheap to ask."""
    fewer, more = sorted((len(one.shape), len(other.shape)))
    if more - fewer > _MORE_PROVISIONS * more:
        return False
    return sum(abs(a - b) for a, b in zip(one.coarse, other.coarse, strict=True)) < _COARSELY_SAME


def _coarse(shape: Sequence[int]) -> tuple[float, ...]:
    total = max(sum(shape), 1)
    return tuple(
        sum(shape[len(shape) * at // _BLOCKS : len(shape) * (at + 1) // _BLOCKS]) / total for at in range(_BLOCKS)
    )


def _of_shorter(shared: float, one: int, other: int) -> float:
    """Return what part of the shorter text's groups the other has too, from the part of both that is shared."""
    return min(shared * (one + other) / ((1 + shared) * min(one, other)), 1.0)
