"""The one XML parser for parts: no network, no entities, no document type, depth at most 256."""

from lxml import etree

from addendum.errors import DamagedFile, UnsafeFile
from addendum.ooxml.names import STRICT, Element

_UNSAFE_SIGNS = ("depth", "amplification", "huge", "entity", "resource limit")


def _parser() -> etree.XMLParser:
    # a parser is cheap; a shared one would carry its error log from file to file
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False)


def transitional(data: bytes) -> bytes:
    """Return the part with Strict namespaces (ISO/IEC 29500-1) written as the transitional ones."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    return data


def parse(data: bytes, where: str) -> Element:
    """Parse one part; ``where`` is its name for the error line.

    Raises:
        DamagedFile: if it is not well-formed.
        UnsafeFile: if it has a document type, is nested deeper than 256 or expands entities.
    """
    try:
        root = etree.fromstring(transitional(data), _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        message = str(error).lower()
        if b"<!DOCTYPE" in data or any(sign in message for sign in _UNSAFE_SIGNS):
            raise UnsafeFile(f"The part {where} is built in a way no word processor writes.") from error
        raise DamagedFile(f"The part {where} is broken.") from error
    if root.getroottree().docinfo.doctype:
        raise UnsafeFile(f"The part {where} declares a document type.")
    return root
