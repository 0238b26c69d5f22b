"""The agreements of a batch in, which belong together and why out; the order in which they came does not count."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from addendum.batch.relations import Member, Relation, by_shape, by_text, by_vendor

_WORD = re.compile(r"[^\W_]+")
_FEWEST_MARKS = 8
"""Shared marks from which on two texts are compared; far fewer than any relation by text needs."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Where one agreement belongs."""

    family: Member
    """The one that stands for all."""
    relation: Relation | None = None
    """Why it belongs there; None for the one that stands for all."""
    nearest: Member | None = None
    """The one that the relation is to."""


def families(members: Iterable[Member]) -> Mapping[str, Kin]:
    """Return where each agreement belongs, by the place of its papers.

    Every agreement is held against the templates found before it and not against every other: sixty agreements made
    from seven templates cost sixty times seven comparisons at most.
    """
    in_order = sorted(members, key=lambda member: member.standing)
    ties = _Ties(in_order)
    exemplars = _Exemplars()
    for member in in_order:
        relatives = exemplars.relatives_of(member)
        template = [found for found in relatives if found[1].is_template][:1]
        for other, relation in template or relatives:
            ties.tie(member, other, relation)
        if not template:
            exemplars.add(member)
    _tie_translations(exemplars.all, ties)
    _tie_parts(exemplars.all, ties)
    _tie_copies(in_order, ties)
    return ties.kin()


def _tie_translations(exemplars: list[Member], ties: "_Ties") -> None:
    """Tie what is the same paragraph by paragraph in another language: told without a word in common."""
    for number, one in enumerate(exemplars):
        for other in exemplars[:number]:
            relation = by_shape(one, other)
            if relation is not None:
                ties.tie(one, other, relation)


def _tie_parts(exemplars: list[Member], ties: "_Ties") -> None:
    """Tie an amendment or annex to the agreement of the same partner beside it whose name is most like its own."""
    for part in (member for member in exemplars if member.is_part and not ties.has(member)):
        found = [(other, relation) for other in exemplars if (relation := by_vendor(part, other)) is not None]
        if found:
            ties.tie(part, *max(found, key=lambda each: len(_words(part) & _words(each[0]))))


def _words(member: Member) -> frozenset[str]:
    return frozenset(_WORD.findall(member.file.casefold()))


def _tie_copies(members: list[Member], ties: "_Ties") -> None:
    """Tie what was found to be the same text as a Word file beside it."""
    by_file = {member.file: member for member in members}
    for member in members:
        other = by_file.get(member.same_as)
        if other is not None and other is not member:
            ties.tie(member, other, Relation(f"the same text as {other.file}"), first=True)


class _Exemplars:
    """One agreement of each template, found by the marks of its text."""

    def __init__(self) -> None:
        self.all: list[Member] = []
        self._by_mark: dict[int, list[int]] = {}

    def add(self, member: Member) -> None:
        for mark in member.sketch:
            self._by_mark.setdefault(mark, []).append(len(self.all))
        self.all.append(member)

    def relatives_of(self, member: Member) -> list[tuple[Member, Relation]]:
        """Return all that are related by text, the nearest first."""
        shared = Counter(at for mark in member.sketch for at in self._by_mark.get(mark, ()))
        near = sorted((-count, at) for at, count in shared.items() if count >= _FEWEST_MARKS)
        return [(self.all[at], found) for _, at in near if (found := by_text(member, self.all[at])) is not None]


class _Ties:
    """Who is tied to whom; a family is all that hang together."""

    def __init__(self, members: list[Member]) -> None:
        self._members = members
        self._to: dict[str, list[tuple[Member, Relation]]] = {member.place: [] for member in members}
        self._from: dict[str, list[Member]] = {member.place: [] for member in members}

    def tie(self, one: Member, other: Member, relation: Relation, *, first: bool = False) -> None:
        """Note that one belongs to the other; ``first``: this says it better than what is known already."""
        self._to[one.place].insert(0 if first else len(self._to[one.place]), (other, relation))
        self._from[other.place].append(one)

    def has(self, member: Member) -> bool:
        """Return whether the member is known to belong to another."""
        return bool(self._to[member.place])

    def kin(self) -> Mapping[str, Kin]:
        """Return where everybody belongs; the first of a family stands for it."""
        heads: dict[str, Member] = {}
        for member in self._members:
            self._spread(member, heads)
        return {member.place: self._kin(member, heads[member.place]) for member in self._members}

    def _spread(self, head: Member, heads: dict[str, Member]) -> None:
        todo = [head]
        while todo:
            member = todo.pop()
            if member.place not in heads:
                heads[member.place] = head
                todo += [other for other, _ in self._to[member.place]] + self._from[member.place]

    def _kin(self, member: Member, head: Member) -> Kin:
        if member is head:
            return Kin(head)
        known = self._to[member.place]
        if known:
            nearest, relation = known[0]
            return Kin(head, relation, nearest)
        # Nothing ties it to an earlier one but a later one that is tied to both.
        between = self._from[member.place][0]
        return Kin(head, Relation(f"related to {head.file} by {between.file}"), between)
