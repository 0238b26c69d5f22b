"""Only the paragraphs with a change of ours in them differ; every other byte of the text is as it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from addendum.model.proof import Check
from addendum.ooxml.names import PPR, RPR, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.spans import PartSource
from addendum.verify.lint_package import story_parts
from addendum.verify.ours import Ours, changes

_COMMENT_MARKS = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))


@dataclass(frozen=True, slots=True)
class Block:
    """An outermost paragraph in the bytes of its part."""

    before: bytes
    """What stands between the paragraph in front and this one."""
    data: bytes
    touched: bool
    """Whether anything of ours is in it."""
    joins: bool
    """Whether its mark is inserted by us, so that it joins the next one when ours is rejected."""


def check_paragraphs(original: WordPackage, redline: WordPackage, ours: Ours) -> Check:
    """Prove that untouched paragraphs and all between them are byte for byte the original's."""
    count = 0
    for name in dict.fromkeys(story_parts(original)):
        if name in original.related("comments") or not redline.has(name):
            continue
        if original.read(name) == redline.read(name):
            continue
        fault, touched = _compare(original, redline, name, ours)
        if fault:
            return Check("paragraphs", holds=False, what=f"{name}: {fault}")
        count += touched
    return Check(
        "paragraphs", holds=True, what=f"{count} paragraphs hold our changes; all else is byte for byte the same"
    )


def _compare(original: WordPackage, redline: WordPackage, name: str, ours: Ours) -> tuple[str, int]:
    """Return what differs outside of touched paragraphs ("" if nothing) and how many are touched."""
    old, old_end = _blocks(original, name, None)
    new, new_end = _blocks(redline, name, ours)
    if old is None or new is None:
        return "the text is not UTF-8, so its bytes cannot be compared", 0
    chains = list(_chains(new))
    if len(chains) != len(old):
        return f"{len(chains)} paragraphs stand where the original has {len(old)}", 0
    for number, (block, chain) in enumerate(zip(old, chains, strict=True), 1):
        if b"".join(one.before for one in chain) != block.before:
            return f"something in front of paragraph {number} changed", 0
        if not chain[-1].touched and chain[-1].data != block.data and not _took_mark(chain):
            return f"paragraph {number} changed without a change of ours in it", 0
    if old_end != new_end:
        return "something behind the last paragraph changed", 0
    return "", sum(1 for block in new if block.touched)


def _chains(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the paragraphs that are one paragraph of the original once ours is rejected."""
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.joins:
            yield chain
            chain = []
    if chain:
        yield chain


def _took_mark(chain: list[Block]) -> bool:
    """Return whether the last of a chain is an empty new paragraph that bears the old mark of the first."""
    return len(chain) > 1 and b"<w:t" not in chain[-1].data and b":r>" not in chain[-1].data


def _blocks(package: WordPackage, name: str, ours: Ours | None) -> tuple[list[Block] | None, bytes]:
    source = PartSource(name, package.read(name), package.parse(name))
    blocks: list[Block] = []
    at = 0
    for paragraph in source.root.iter(P):
        if next(paragraph.iterancestors(P), None) is not None:
            continue
        span = source.span(paragraph)
        if span is None:
            return None, b""
        touched = ours is not None and _is_touched(paragraph, ours)
        joins = ours is not None and _joins(paragraph, ours)
        blocks.append(Block(source.data[at : span[0]], source.data[span[0] : span[1]], touched, joins))
        at = span[1]
    return blocks, source.data[at:]


def _is_touched(paragraph: Element, ours: Ours) -> bool:
    if any(ours(change) for change in changes(paragraph)):
        return True
    return any(mark.get(w("id")) in ours.comments for mark in paragraph.iter(*_COMMENT_MARKS))


def _joins(paragraph: Element, ours: Ours) -> bool:
    mark = paragraph.find(f"{PPR}/{RPR}")
    return mark is not None and any(child.tag == w("ins") and ours(child) for child in mark)
