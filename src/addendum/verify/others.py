"""What others changed and said before us is there as it was: every change, comment, author and date."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from addendum.model.proof import Check
from addendum.ooxml.comments import Comment, comments
from addendum.ooxml.names import Element, w
from addendum.ooxml.package import WordPackage
from addendum.verify.lint_changes import CHANGES
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import Ours, Signature, said

_WITH_LOOKS: Final = frozenset({w("rPrChange")})
"""Changes of looks are compared with the looks of each character: a run may be cut in two."""
_COMMENT_MARKS: Final = frozenset({w("commentRangeStart"), w("commentRangeEnd")})


def check_changes(original: WordPackage, redline: WordPackage, ours: Ours) -> Check:
    """Prove that the changes of others are the same in kind, author, date and text."""
    before = _changes(original, None)
    after = _changes(redline, ours)
    gone, new = list((before - after).elements()), list((after - before).elements())
    if not gone and not new:
        return Check("others", holds=True, what=f"{before.total()} tracked changes of others are as they were")
    what = [f"gone: {one}" for one in gone[:3]] + [f"not in the original: {one}" for one in new[:3]]
    return Check("others", holds=False, what="; ".join(what))


def check_comments(original: WordPackage, redline: WordPackage, ours: Ours) -> Check:
    """Prove that the comments of others are the same and still on the same words, ours aside."""
    before = Counter(_as_it_stands(one) for one in comments(original))
    after = Counter(_as_it_stands(one) for one in comments(redline) if one.id not in ours.comments)
    gone, new = list((before - after).elements()), list((after - before).elements())
    if not gone and not new:
        what = f"{before.total()} comments of others are as they were, {len(ours.comments)} are new"
        return Check("comments", holds=True, what=what)
    what = "; ".join(
        [f"gone: {one[:80]}" for one in gone[:3]] + [f"not in the original: {one[:80]}" for one in new[:3]]
    )
    return Check("comments", holds=False, what=what)


def _as_it_stands(comment: Comment) -> str:
    return f"{'done, ' if comment.resolved else ''}{said(comment)}"


def _changes(package: WordPackage, ours: Ours | None) -> Counter[str]:
    found: Counter[str] = Counter()
    for name in dict.fromkeys(story_parts(package)):
        found.update(_in_part(package.parse(name), ours))
    return found


def _in_part(root: Element, ours: Ours | None) -> Iterator[str]:
    """Yield the changes of others, one that was parted in two as one again."""
    pending: tuple[Signature, str] | None = None
    last: Element | None = None
    for element in root.iter(*CHANGES - _WITH_LOOKS):
        if ours is not None and ours(element):
            continue
        signature, text = Signature.of(element), _text_of_theirs(element, ours)
        if (
            pending is not None
            and last is not None
            and pending[0] == signature
            and _only_ours_between(last, element, ours)
        ):
            pending = (signature, pending[1] + text)
        else:
            if pending is not None:
                yield _told(*pending)
            pending = (signature, text)
        last = element
    if pending is not None:
        yield _told(*pending)


def _text_of_theirs(element: Element, ours: Ours | None) -> str:
    """Return the text of a change of others, what we inserted inside of it (in a text box, say) left out."""
    nodes = element.iter(w("t"), w("delText"))
    if ours is None:
        return "".join(node.text or "" for node in nodes)
    return "".join(node.text or "" for node in nodes if not any(ours(one) for one in node.iterancestors(w("ins"))))


def _only_ours_between(one: Element, two: Element, ours: Ours | None) -> bool:
    """Return whether two changes are neighbours once ours is taken out."""
    following = one.getnext()
    while following is not None and following is not two:
        is_ours = ours is not None and following.tag == w("ins") and ours(following)
        is_mark = ours is not None and following.get(w("id")) in ours.comments and following.tag in _COMMENT_MARKS
        if not is_ours and not is_mark:
            return False
        following = following.getnext()
    return following is two


def _told(signature: Signature, text: str) -> str:
    kind = signature.kind.rpartition("}")[2]
    return f"{kind} by {signature.author} of {signature.date or 'no date'} “{text[:60]}”"
