"""The text map of a paragraph: pieces of text, each with its run, node, pending changes, visibility and locks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from addendum.ooxml.fields import Fields
from addendum.ooxml.names import ALTERNATE, CHOICE, FALLBACK, PPR, RPR, RUN, TEXTBOX, Element, M, child_value, w
from addendum.ooxml.views import CHANGES, Change, Layers, Revision

FIELD_CODE: Final = "field-code"
"""Why the instruction of a field is not seen."""
LOCK_FIELD: Final = "field"
LOCK_CONTROL: Final = "content control"
LOCK_BOUND: Final = "bound content control"
LOCK_MATH: Final = "formula"

_CHARACTERS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_TEXT: Final = frozenset({w("t"), w("delText"), f"{{{M}}}t"})
_RUNS: Final = frozenset({RUN, f"{{{M}}}r"})
_NO_TEXT: Final = frozenset(
    {
        PPR,
        RPR,
        w("sdtPr"),
        w("sdtEndPr"),
        w("smartTagPr"),
        w("customXmlPr"),
        w("instrText"),
        w("delInstrText"),
        FALLBACK,
    }
)
_SYMBOLS: Final = {0xA8: "☐", 0x6F: "☐", 0xFE: "☒", 0xFD: "☒", 0x78: "☒", 0x52: "☑", 0xFC: "✓", 0xB7: "•"}
"""Wingdings and Symbol code points that forms use; a symbol is always one character."""
_CONTENT_LOCKS: Final = frozenset({"contentLocked", "sdtContentLocked"})


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one node: a w:t, or one character for a tab, break, hyphen or symbol."""

    text: str
    run: Element
    node: Element
    layers: Layers = ()
    hidden: str = ""
    """Why it is not seen ("vanish", "white", "field-code" ...); "" where it is."""
    lock: str = ""
    """Why it must not be edited ("field", "content control", "formula"); "" where it may be."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a paragraph's pieces inherit: pending changes around it, a lock, a reason to be hidden."""

    layers: Layers = ()
    lock: str = ""
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A text box found in a paragraph (its w:txbxContent), with what its content inherits."""

    element: Element
    ground: Ground


Judge = Callable[[Element | None], str]
"""Gives the reason why a run with these direct properties is hidden, or ""."""


def with_layer(ground: Ground, element: Element) -> Ground:
    """Return the ground inside an insertion, deletion or move."""
    return replace(ground, layers=(*ground.layers, Revision.of(element)))


def control_lock(control: Element) -> str:
    """Return why the content of a w:sdt must not be edited: a lock or a data binding (17.5.2.23, 17.5.2.6)."""
    settings = control.find(w("sdtPr"))
    if settings is None:
        return ""
    if child_value(settings, w("lock")) in _CONTENT_LOCKS:
        return LOCK_CONTROL
    return LOCK_BOUND if settings.find(w("dataBinding")) is not None else ""


_LOCKS: Final[Mapping[str, Callable[[Element], str]]] = {
    w("sdt"): control_lock,
    w("fldSimple"): lambda _: LOCK_FIELD,
}


def alternative(element: Element) -> Iterator[Element]:
    """Yield the children of what a reader shows of a mc:AlternateContent: the first choice, else the fallback."""
    branch = element.find(CHOICE)
    if branch is None:
        branch = element.find(FALLBACK)
    if branch is not None:
        yield from branch.iterchildren("*")


def symbol(node: Element) -> str:
    """Return the one character that stands for a w:sym (17.3.3.30)."""
    try:
        code = int(node.get(w("char"), ""), 16)
        plain = chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"
    if node.get(w("font"), "").startswith(("Wingdings", "Symbol")):
        return _SYMBOLS.get(code & 0xFF, plain)
    return plain


class PieceWalker:
    """Walks one paragraph; ``boxes`` holds the text boxes met, whose paragraphs are stories of their own."""

    def __init__(self, fields: Fields, judge: Judge) -> None:
        self._fields = fields
        self._judge = judge
        self.pieces: list[Piece] = []
        self.boxes: list[Box] = []

    def walk(self, parent: Element, ground: Ground) -> None:
        """Collect the pieces below an element, in order."""
        for child in parent.iterchildren("*"):
            self._visit(child, ground)

    def _visit(self, element: Element, ground: Ground) -> None:
        tag = str(element.tag)
        if tag in _RUNS:
            self._run(element, ground)
        elif tag in CHANGES:
            self.walk(element, with_layer(ground, element))
        elif tag in _LOCKS:
            self.walk(element, replace(ground, lock=ground.lock or _LOCKS[tag](element)))
        elif tag == TEXTBOX:
            self.boxes.append(Box(element, ground))
        elif tag == ALTERNATE:
            for one in alternative(element):
                self._visit(one, ground)
        elif tag not in _NO_TEXT:
            self.walk(element, ground)

    def _run(self, run: Element, ground: Ground) -> None:
        hidden = ground.hidden or self._judge(run.find(RPR))
        lock = ground.lock or ("" if run.tag == RUN else LOCK_MATH)
        inside = ground
        for node in run.iterchildren("*"):
            tag = str(node.tag)
            if tag in _TEXT:
                self._add(node.text or "", run, node, Ground(ground.layers, lock, hidden))
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag], run, node, Ground(ground.layers, lock, hidden))
            elif tag == w("sym"):
                self._add(symbol(node), run, node, Ground(ground.layers, lock, hidden))
            elif tag == w("fldChar"):
                self._fields.meet(node)
            elif tag in CHANGES:
                # in a formula the change stands inside the run
                self._run(node, with_layer(ground, node))
            elif tag not in _NO_TEXT:
                # drawings, pictures, objects and ruby: only their text boxes and inner runs hold text
                inside = replace(ground, hidden=hidden if hidden == "vanish" else ground.hidden)
                self._visit(node, inside)

    def _add(self, text: str, run: Element, node: Element, ground: Ground) -> None:
        if not text:
            return
        in_code, in_result = self._fields.in_code, self._fields.in_result
        layers = ground.layers
        if node.tag == w("delText") and not any(layer.change is Change.DELETED for layer in layers):
            # w:delText outside a deletion is malformed; Word does not show it
            layers = (*layers, Revision(Change.DELETED, "", "", moved=False, element=node))
        hidden = FIELD_CODE if in_code else ground.hidden
        lock = ground.lock or (LOCK_FIELD if in_result or in_code else "")
        self.pieces.append(Piece(text, run, node, layers, hidden, lock))
