"""The stories of a Word file: body, headers, footers, notes and text boxes, each a run of numbered paragraphs.

Every w:p of a part belongs to exactly one story, in document order, 1-based; those of a mc:Fallback to none. The
text of a text box is a story of its own ("textbox1"), behind the story that holds it. Paragraphs stay as they are
written: a pending deletion of a paragraph mark does not join two of them here; ``Paragraph.joins_next`` tells it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from addendum.ooxml.blocks import BlockWalker, Found, Place
from addendum.ooxml.names import PPR, RPR, Element
from addendum.ooxml.package import WordPackage
from addendum.ooxml.spans import PartSource, Span
from addendum.ooxml.styles import Styles
from addendum.ooxml.textmap import Box, Ground, Piece
from addendum.ooxml.views import ACCEPTED, CHANGES, Layers, Revision, View
from addendum.ooxml.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Character:
    """One character of a view: the piece it is in and its offset there."""

    piece: Piece
    offset: int


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """One w:p: its place, its text map, and the pending changes of its mark and of what is around it."""

    story: str
    index: int
    """1-based in its story."""
    element: Element
    source: PartSource
    pieces: tuple[Piece, ...]
    mark: Layers
    """Pending changes of the paragraph mark, those around the paragraph included."""
    place: Place
    style: str
    """Id of the paragraph style in force, "" where there is none."""

    @property
    def part(self) -> str:
        """Return the name of the part that holds the paragraph."""
        return self.source.name

    @property
    def span(self) -> Span | None:
        """Return (start, end) of the w:p in the part's bytes; None where the part is not UTF-8."""
        return self.source.span(self.element)

    def shown(self, view: View = ACCEPTED, *, hidden: bool = False) -> Iterator[Piece]:
        """Yield the pieces that the view shows; those a reader does not see only with ``hidden``."""
        return (piece for piece in self.pieces if (hidden or not piece.hidden) and view.shows(piece.layers))

    def text(self, view: View = ACCEPTED, *, hidden: bool = False) -> str:
        """Return the text in a view: a tab and a break as such, a no-break hyphen as "-"; nothing is stripped."""
        return "".join(piece.text for piece in self.shown(view, hidden=hidden))

    def characters(self, view: View = ACCEPTED, *, hidden: bool = False) -> tuple[Character, ...]:
        """Return where each character of ``text(view)`` stands, in order."""
        return tuple(
            Character(piece, offset) for piece in self.shown(view, hidden=hidden) for offset in range(len(piece.text))
        )

    def joins_next(self, view: View = ACCEPTED) -> bool:
        """Return whether the view lacks this paragraph's mark, so that its text runs on in the next paragraph."""
        return not view.shows(self.mark)


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """A run of paragraphs: "body", "header1", "footer1", "footnotes", "endnotes", "textbox1" ..."""

    name: str
    part: str
    paragraphs: tuple[Paragraph, ...]


def _mark(paragraph: Element, around: Layers) -> Layers:
    settings = paragraph.find(f"{PPR}/{RPR}")
    if settings is None:
        return around
    own = tuple(Revision.of(child) for child in settings.iterchildren("*") if child.tag in CHANGES)
    return (*around, *own)


def _story_parts(package: WordPackage) -> Iterator[tuple[str, str]]:
    yield "body", package.main
    for kind in ("header", "footer"):
        yield from ((f"{kind}{number}", part) for number, part in enumerate(package.related(kind), 1))
    for kind in ("footnotes", "endnotes"):
        yield from ((kind, part) for part in package.related(kind)[:1])


class _Teller:
    """Makes the stories of one package; text boxes are counted over all parts."""

    def __init__(self, package: WordPackage, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self._visibility = Visibility(styles)
        self._boxes = 0

    def part(self, name: str, part: str) -> Iterator[Story]:
        """Yield the story of a part, then those of its text boxes, boxes in boxes included."""
        root = self._package.parse(part)
        source = PartSource(part, self._package.read(part), root)
        walker = BlockWalker(root, self._styles, self._visibility)
        yield self._story(name, source, walker.paragraphs(root, Ground()))
        yield from self._box_stories(source, walker)

    def _box_stories(self, source: PartSource, walker: BlockWalker) -> Iterator[Story]:
        while walker.boxes:
            box: Box = walker.boxes.pop(0)
            self._boxes += 1
            yield self._story(f"textbox{self._boxes}", source, walker.box_paragraphs(box))

    def _story(self, name: str, source: PartSource, found: Iterable[Found]) -> Story:
        paragraphs = tuple(
            Paragraph(
                name,
                index,
                one.element,
                source,
                one.pieces,
                _mark(one.element, one.ground.layers),
                one.place,
                one.style,
            )
            for index, one in enumerate(found, 1)
        )
        return Story(name, source.name, paragraphs)


def stories(package: WordPackage, styles: Styles | None = None) -> tuple[Story, ...]:
    """Return the stories of a package: body, headers, footers, footnotes, endnotes, each followed by its text boxes.

    The trees are parsed afresh and belong to the caller. Comments are apart, in ``ooxml.comments``.

    Raises:
        DamagedFile, UnsafeFile: if a part cannot be parsed.
    """
    teller = _Teller(package, styles or Styles.of(package))
    return tuple(story for name, part in _story_parts(package) for story in teller.part(name, part))


def story_named(told: Sequence[Story], name: str) -> Story:
    """Return the story with the name; KeyError if there is none."""
    for story in told:
        if story.name == name:
            return story
    raise KeyError(name)
