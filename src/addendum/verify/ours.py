"""Which tracked changes and comments of a redline are ours: those that the original does not have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from addendum.ooxml.comments import Comment, comments
from addendum.ooxml.names import Element, w
from addendum.ooxml.package import WordPackage
from addendum.verify.lint_changes import CHANGES, RANGE_STARTS
from addendum.verify.lint_package import story_parts

_TEXTS: Final = (w("t"), w("delText"))


@dataclass(frozen=True, slots=True)
class Signature:
    """What a tracked change says of itself."""

    kind: str
    author: str
    date: str

    @classmethod
    def of(cls, element: Element) -> "Signature":
        """Read it from the element of a change."""
        return cls(str(element.tag), element.get(w("author"), ""), element.get(w("date"), ""))


def changed_text(element: Element) -> str:
    """Return the text that a change holds, inserted and deleted."""
    return "".join(node.text or "" for node in element.iter(*_TEXTS))


def changes(root: Element) -> Iterator[Element]:
    """Yield every element of a tracked change below a root."""
    yield from root.iter(*CHANGES, *RANGE_STARTS)


class Ours:
    """Tells ours from theirs, in a redline made from an original.

    A change is theirs where the original has it: by its id, or by its text where a word processor has numbered anew, or
    where one of ours parted a change of theirs. With an author given, nobody else's changes are ours.
    """

    def __init__(self, original: WordPackage, redline: WordPackage, author: str | None) -> None:
        self.author: Final = author
        before, after = _by_number(original), _by_number(redline)
        self._known = frozenset(before)
        self._signatures = frozenset(signature for signature, _ in before)
        self._renumbered = not before.keys() <= after.keys()
        self._parted: defaultdict[Signature, list[str]] = defaultdict(list)
        """Texts of changes of theirs that are not there whole under their number: some part may have another one."""
        for (signature, number), text in before.items():
            if after.get((signature, number)) != text:
                self._parted[signature].append(text)
        self.comments: Final = _new_comments(comments(original), comments(redline), author)
        """Ids of the comments in the redline that are ours."""
        self.authors: Final = frozenset(
            {element.get(w("author"), "") for element in _all_changes(redline) if self(element)}
            | {comment.author for comment in comments(redline) if comment.id in self.comments}
        )
        """Who made our changes and comments."""

    def __call__(self, element: Element) -> bool:
        """Return whether the element of a change is ours."""
        signature = Signature.of(element)
        may_be = self.author is None or signature.author == self.author
        return may_be and not self._has(signature, element)

    def _has(self, signature: Signature, element: Element) -> bool:
        if (signature, element.get(w("id"), "")) in self._known:
            return True
        text = changed_text(element)
        if element.tag == w("rPrChange"):
            # a run of theirs that we cut in two bears the change of its looks twice
            return signature in self._signatures
        if not text:
            return self._renumbered and self.author is None and signature in self._signatures
        return any(text in theirs for theirs in self._parted.get(signature, ()))


def _by_number(package: WordPackage) -> dict[tuple[Signature, str], str]:
    """Return the text of every change by what it says of itself and its number."""
    return {(Signature.of(one), one.get(w("id"), "")): changed_text(one) for one in _all_changes(package)}


def _all_changes(package: WordPackage) -> Iterator[Element]:
    for name in dict.fromkeys(story_parts(package)):
        yield from changes(package.parse(name))


def said(comment: Comment) -> str:
    """Return who said what and when: what a comment is, whatever its number."""
    return f"{comment.author} ({comment.date}): {comment.text}"


def _new_comments(before: Iterable[Comment], after: Iterable[Comment], author: str | None) -> frozenset[str]:
    known = Counter(said(comment) for comment in before)
    ours: set[str] = set()
    for comment in after:
        if known[said(comment)] > 0:
            known[said(comment)] -= 1
        elif author is None or comment.author == author:
            ours.add(comment.id)
    return frozenset(ours)
