"""What accepting and rejecting makes of a body built in code."""

from addendum.ooxml.revisions import accept, reject
from factories.word import change, document_xml, paragraph, run
from factories.word_lists import opened

OURS = "Counsel"
US = frozenset({OURS})
EMPTY = "<w:p/>"
A, B, Z = paragraph(run("A"), style="One"), paragraph(run("B"), style="Two"), paragraph(run("Z"))


def inner(data: bytes) -> str:
    """What stands between the body's tags."""
    xml = document_xml(data)
    return xml[xml.index("<w:body>") + len("<w:body>") : xml.rindex("</w:body>")]


def accepted(body: str, authors: frozenset[str] | None = None) -> str:
    """The body with the changes of the authors accepted, of everybody for None."""
    return inner(accept(opened(body), authors))


def rejected(body: str, authors: frozenset[str] | None = None) -> str:
    """The body with the changes of the authors rejected, of everybody for None."""
    return inner(reject(opened(body), authors))


def mark(kind: str, number: int = 1, author: str = OURS) -> str:
    """The pending change of a paragraph mark: "ins", "del", "moveFrom" or "moveTo"."""
    return f"<w:{kind} {change(number, author)}/>"
