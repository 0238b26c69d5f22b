"""Namespaces and qualified names of WordprocessingML (ECMA-376 Part 1, transitional; Strict is mapped onto it)."""

from typing import Final

from lxml.etree import _Element as Element

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
V: Final = "urn:schemas-microsoft-com:vml"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
NOWHERE: Final = "about:blank"
"""Target of a link that was made to lead nowhere: an empty one is no target, and stricter readers refuse the file."""
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP.encode()),
)
"""Strict namespaces (ISO/IEC 29500-1) with the transitional ones that they are read as."""


def w(tag: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{tag}"


P: Final = w("p")
PPR: Final = w("pPr")
RUN: Final = w("r")
RPR: Final = w("rPr")
VAL: Final = w("val")
TEXTBOX: Final = w("txbxContent")
FALLBACK: Final = f"{{{MC}}}Fallback"
CHOICE: Final = f"{{{MC}}}Choice"
ALTERNATE: Final = f"{{{MC}}}AlternateContent"


def child_value(parent: Element | None, tag: str) -> str | None:
    """Return ``w:val`` of the first child with the qualified name, or None where there is no such child or value."""
    if parent is None:
        return None
    child = parent.find(tag)
    return None if child is None else child.get(VAL)


def is_on(element: Element | None) -> bool:
    """Return whether an on/off property is on: present without a value, or with a true one (ECMA-376 17.17.4)."""
    return element is not None and element.get(VAL, "true").lower() not in {"0", "false", "off"}


__all__ = [
    "ALTERNATE",
    "CHOICE",
    "CONTENT_TYPES",
    "FALLBACK",
    "MC",
    "NOWHERE",
    "PPR",
    "RELATIONSHIPS",
    "RPR",
    "RUN",
    "STRICT",
    "TEXTBOX",
    "VAL",
    "W14",
    "W15",
    "WP",
    "XML_SPACE",
    "A",
    "Element",
    "M",
    "P",
    "R",
    "V",
    "W",
    "child_value",
    "is_on",
    "w",
]
