"""What the agreement reads once the edits are accepted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from addendum.drafting.numbers import typed_label
from addendum.model.agreement import Agreement, Provision, ProvisionKind
from addendum.model.amendment import Edit, EditKind, NewProvision

_DRAWN = (ProvisionKind.TEXT, ProvisionKind.ITEM, ProvisionKind.CELL)


def apply(agreement: Agreement, edits: Iterable[Edit]) -> Agreement:
    """Return the agreement with the edits accepted: texts changed, new provisions in place, paragraphs counted anew.

    An INSERT_PROVISIONS edit without a place goes to the end. Edits at one place keep their order.

    Raises:
        KeyError: for an edit at a provision that is not there.
        ValueError: where the words to be replaced are not what the provision reads, or two edits overlap.
    """
    words: defaultdict[str, list[Edit]] = defaultdict(list)
    inserts: defaultdict[str, list[NewProvision]] = defaultdict(list)
    for edit in edits:
        if edit.kind is EditKind.INSERT_PROVISIONS:
            inserts[edit.at].extend(edit.provisions)
        else:
            words[edit.at].append(edit)
    known = {p.at: p for p in agreement.provisions}
    for at in (*words, *(at for at in inserts if at)):
        if at not in known:
            raise KeyError(at)
    # what nobody sees weighs on no edit
    return replace(agreement, provisions=tuple(_walk(agreement.provisions, words, inserts)), hidden=())


def change_words(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits of one provision made; edits at one offset keep their order.

    Raises:
        ValueError: where ``old`` is not what stands there, or two edits overlap.
    """
    out: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < place or text[edit.start : edit.end] != edit.old:
            raise ValueError(edit.id)
        out += [text[place : edit.start], edit.new]
        place = edit.end
    return "".join([*out, text[place:]])


def _walk(
    provisions: tuple[Provision, ...],
    words: Mapping[str, list[Edit]],
    inserts: Mapping[str, list[NewProvision]],
) -> Iterator[Provision]:
    """Yield the provisions of the accepted text, each paragraph moved on by what was put in before it."""
    known = {p.at: p for p in provisions}
    moved: defaultdict[str, int] = defaultdict(int)
    for p in provisions:
        text = change_words(p.text, words.get(p.at, ()))
        current = replace(p, text=text, paragraph=p.paragraph + moved[p.story])
        yield current
        new = inserts.get(p.at, ())
        yield from _drawn(new, current, known)
        moved[p.story] += len(new)
    if last := inserts.get("", ()):
        yield from _drawn(last, provisions[-1] if provisions else Provision("body/0", "", paragraph=0), known)


def _drawn(new: Iterable[NewProvision], behind: Provision, known: Mapping[str, Provision]) -> Iterator[Provision]:
    """Yield the new provisions as a reader of the accepted file would see them."""
    heading: Provision | None = None
    for count, one in enumerate(new, start=1):
        made = _made(one, known.get(one.like), behind, heading)
        made = replace(made, at=f"{behind.at}+{count}", paragraph=behind.paragraph + count)
        heading = made if one.is_heading else heading
        yield made


def _made(one: NewProvision, like: Provision | None, behind: Provision, heading: Provision | None) -> Provision:
    """Return a new provision, below the new heading if there is one and else beside what it is drawn like."""
    text = text_of(one, like)
    above = heading if heading and not one.is_heading else None
    return replace(
        behind,
        text=text,
        kind=_kind(one, like),
        number=one.number,
        heading=text if one.is_heading else (above or like or behind).heading,
        level=(like or behind).level,
        parent=above.at if above else (like or behind).parent,
        context=like.context if like else "",
        text_if_rejected=None,
        typed_number=bool(one.typed_number),
    )


def text_of(new: NewProvision, like: Provision | None) -> str:
    """Return the whole text of a new paragraph: typed number, the space its sibling has behind its own, the words."""
    if not new.typed_number:
        return new.text
    gap = typed_label(like)[1] if like and " " not in like.number else ""
    return f"{new.typed_number}{gap if gap.isspace() else ' '}{new.text}"


def _kind(new: NewProvision, like: Provision | None) -> ProvisionKind:
    if new.is_heading:
        return ProvisionKind.HEADING
    return like.kind if like and like.kind in _DRAWN else ProvisionKind.TEXT
