"""What python-docx has no verbs for: multilevel numbering, tracked changes, page fields and a fixed clock."""

import io
import zipfile
from typing import cast

from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml.etree import _Element

AUTHOR = "R. Vendor"
DATE = "2026-06-10T09:30:00Z"
FIXED = (2026, 6, 10, 9, 30, 0)
FORMATS = {1: "decimal", 2: "decimal", 3: "lowerLetter", 4: "lowerRoman"}


def element(tag: str, **attributes: str) -> _Element:
    """Return a new element in the w: namespace with its w: attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def xml(thing: Paragraph | Run) -> _Element:
    """Return the XML behind a paragraph or a run."""
    return cast("_Element", thing._element)


def properties_of(paragraph: Paragraph) -> _Element:
    """Return the paragraph's properties (w:pPr), made if need be."""
    return cast("_Element", paragraph._p.get_or_add_pPr())


def add_numbering(document: WordDocument, labels: list[str], styles: list[str]) -> str:
    """Add a multilevel list (ECMA-376 17.9.1) and return its numId.

    ``labels`` are level texts ("%1.", "%1.%2", "(a)"); ``styles``, where given, are linked one for each level.
    """
    part = document.part.numbering_part.element
    abstract = element("abstractNum", abstractNumId="900")
    abstract.append(element("multiLevelType", val="multilevel"))
    for index, label in enumerate(labels):
        abstract.append(_level(index, label, styles[index] if index < len(styles) else ""))
    part.insert(_first_num(part), abstract)
    number = element("num", numId="900")
    number.append(element("abstractNumId", val="900"))
    part.append(number)
    return "900"


def _first_num(part: _Element) -> int:
    places = [index for index, child in enumerate(part) if child.tag == qn("w:num")]
    return places[0] if places else len(part)


def _level(index: int, label: str, style: str) -> _Element:
    level = element("lvl", ilvl=str(index))
    text, kind = label, "decimal"
    for token, name in (("(a)", "lowerLetter"), ("(i)", "lowerRoman")):
        if label == token:
            text, kind = f"(%{index + 1})", name
    level.append(element("start", val="1"))
    level.append(element("numFmt", val=kind))
    if style:
        level.append(element("pStyle", val=style))
    level.append(element("suff", val="space" if len(label) > len("Clause %1") else "tab"))
    level.append(element("lvlText", val=text))
    level.append(element("lvlJc", val="left"))
    properties = element("pPr")
    properties.append(element("ind", left=str((567, 709, 1276, 1843)[index]), hanging=str((567, 709, 567, 567)[index])))
    level.append(properties)
    return level


def number(properties: _Element, num_id: str, level: int) -> None:
    """Give paragraph properties (w:pPr) their number; numPr stands before spacing and indents."""
    numbering = element("numPr")
    numbering.append(element("ilvl", val=str(level)))
    numbering.append(element("numId", val=num_id))
    earlier = [qn(f"w:{name}") for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl")]
    place = sum(child.tag in earlier for child in properties)
    properties.insert(place, numbering)


class Revisions:
    """Tracked changes of the other side, with running ids (ECMA-376 17.13.5)."""

    def __init__(self) -> None:
        self._next = 100

    def _mark(self, tag: str) -> _Element:
        self._next += 1
        return element(tag, id=str(self._next), author=AUTHOR, date=DATE)

    def _wrap(self, run: _Element, tag: str) -> None:
        mark = self._mark(tag)
        run.addprevious(mark)
        mark.append(run)

    def insert(self, run: Run) -> None:
        """Wrap the run as inserted."""
        self._wrap(xml(run), "ins")

    def delete(self, run: Run) -> None:
        """Wrap the run as deleted."""
        self._wrap(xml(run), "del")
        for text in xml(run).findall(qn("w:t")):
            text.tag = qn("w:delText")
            text.set(qn("xml:space"), "preserve")

    def whole(self, paragraph: Paragraph, *, inserted: bool) -> None:
        """Track the paragraph mark and every run of the paragraph."""
        run_properties = element("rPr")
        run_properties.append(self._mark("ins" if inserted else "del"))
        properties_of(paragraph).append(run_properties)
        for run in paragraph.runs:
            (self.insert if inserted else self.delete)(run)


def add_page_field(paragraph: Paragraph) -> None:
    """Write "Page n of m" with real fields."""
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(words)
        simple = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        xml(paragraph).append(simple)


def set_language(document: WordDocument, code: str) -> None:
    """Set the language of the document's defaults."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), code)


def saved(document: WordDocument) -> bytes:
    """Return the file with every zip entry at one fixed time, so that building twice gives the same bytes."""
    raw = io.BytesIO()
    document.save(raw)
    fixed = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            stamped = zipfile.ZipInfo(entry.filename, FIXED)
            stamped.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(stamped, source.read(entry))
    return fixed.getvalue()
