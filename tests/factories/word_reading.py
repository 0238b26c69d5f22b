"""Word files built in code, as the reader reads them."""

from addendum.model.agreement import Agreement, Provision
from addendum.readers.docx import read_docx
from factories.word import DECLARATION, NAMESPACES, Part, Word, office_part
from factories.word_lists import abstract, level, num, numbering, style, styles

LEGAL = numbering(
    abstract(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter")),
    abstract(1, level(0, "•", "bullet")),
    num(1, 0),
    num(2, 1),
)
STYLES = styles(
    style("Normal", default=True),
    style("heading 1", inner='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style("Title"),
    style("toc 1"),
)
BOLD = "<w:b/>"


def read(body: str, **parts: Part) -> Agreement:
    """The file with this body, a legal list (1), bullets (2) and the usual styles."""
    files = {f"{name}.xml": part for name, part in {"styles": STYLES, "numbering": LEGAL, **parts}.items()}
    return read_docx(Word(body, files).data(), "a.docx")


def found(body: str, **parts: Part) -> tuple[Provision, ...]:
    """Its provisions."""
    return read(body, **parts).provisions


def story(kind: str, content: str) -> Part:
    """A part of a kind ("header", "footnotes", "settings") with this content."""
    tag = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
    return office_part(kind, f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>")
