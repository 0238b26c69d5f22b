"""Word files built in code: pieces of WordprocessingML as text, and the package around them."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'mc:Ignorable="w14 w15 w16cid"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
OTHER = "Jane Roe"
OTHER_DATE = "2026-01-05T09:00:00Z"


def run(text: str, properties: str = "") -> str:
    """A run of text; a tab and a line break in the text become elements."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inner = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    body = f'<w:t xml:space="preserve">{inner}</w:t>'
    return f"<w:r>{rpr}{body}</w:r>".replace('<w:t xml:space="preserve"></w:t>', "")


def paragraph(*content: str, style: str = "", properties: str = "", mark: str = "") -> str:
    """A paragraph of runs; ``mark`` is what stands in the run properties of its mark."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    ppr = f"<w:pPr>{named}{properties}{marked}</w:pPr>" if named or properties or marked else ""
    return f"<w:p>{ppr}{''.join(content)}</w:p>"


def change(number: int, author: str = OTHER, date: str = OTHER_DATE) -> str:
    """The attributes of a tracked change."""
    return f"w:id={quoteattr(str(number))} w:author={quoteattr(author)} w:date={quoteattr(date)}"


def inserted(number: int, *content: str, author: str = OTHER, date: str = OTHER_DATE) -> str:
    """A pending insertion of somebody."""
    return f"<w:ins {change(number, author, date)}>{''.join(content)}</w:ins>"


def deleted(number: int, *content: str, author: str = OTHER, date: str = OTHER_DATE) -> str:
    """A pending deletion of somebody."""
    inner = "".join(content).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f"<w:del {change(number, author, date)}>{inner}</w:del>"


def control(*content: str, number: int, lock: str = "", properties: str = "") -> str:
    """A content control around runs or paragraphs."""
    locked = f'<w:lock w:val="{lock}"/>' if lock else ""
    head = f'<w:sdtPr><w:id w:val="{number}"/>{locked}{properties}</w:sdtPr>'
    return f"<w:sdt>{head}<w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def field_of(code: str, *result: str) -> str:
    """A complex field with its shown result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark.format("begin") + instruction + mark.format("separate") + "".join(result) + mark.format("end")


def commented(number: int, *content: str) -> str:
    """Runs with a comment on them."""
    reference = f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
    inner = "".join(content)
    return f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/>{reference}'


def note_mark(number: int) -> str:
    """A reference to a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def cell(*content: str) -> str:
    """A table cell of paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of rows of cells."""
    columns = max(len(row) for row in rows)
    grid = '<w:gridCol w:w="4500"/>' * columns
    body = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def text_box(*content: str) -> str:
    """A run with a drawn text box of paragraphs, as Word 2010 and later write it."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/>'
        '<wp:docPr id="41" name="Box 1"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
        f"{''.join(content)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def section(*references: str) -> str:
    """The properties that end the body."""
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    sides = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left"))
    margin = f'<w:pgMar {sides} w:header="708" w:footer="708" w:gutter="0"/>'
    return f"<w:sectPr>{''.join(references)}{size}{margin}</w:sectPr>"


@dataclass
class Part:
    """One part of a package and how the main part points to it."""

    xml: str
    content_type: str
    relation: str = ""


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def office_part(kind: str, xml: str, content: str = "") -> Part:
    """A part of one of the usual kinds ("styles", "header", "footnotes")."""
    return Part(xml, f"{WORD}{content or kind}+xml", f"{OFFICE}/{kind}")


@dataclass
class Word:
    """What a Word file is made of; ``data`` gives its bytes."""

    body: str
    parts: dict[str, Part] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    root_parts: dict[str, Part] = field(default_factory=dict)
    main_type: str = f"{WORD}document.main+xml"
    external: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Relationship id -> (type, target) of what the main part links to outside."""

    def data(self) -> bytes:
        """Return the package, entries in Word's order, all dated 1980."""
        document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{self.body}</w:body></w:document>"
        entries = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": relations({"rId1": (f"{OFFICE}/officeDocument", "word/document.xml", "")}),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": self._main_relations(),
            **{f"word/{name}": part.xml for name, part in self.parts.items()},
            **{name: part.xml for name, part in self.root_parts.items()},
        }
        return zipped({name: text.encode() for name, text in entries.items()} | self.raw)

    def _types(self) -> str:
        overrides = {"/word/document.xml": self.main_type}
        overrides |= {f"/word/{name}": part.content_type for name, part in self.parts.items()}
        overrides |= {f"/{name}": part.content_type for name, part in self.root_parts.items()}
        body = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        defaults = (
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            '<Default Extension="png" ContentType="image/png"/>'
        )
        namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{DECLARATION}<Types xmlns="{namespace}">{defaults}{body}</Types>'

    def _main_relations(self) -> str:
        linked = [(part.relation, name, "") for name, part in self.parts.items() if part.relation]
        inside = {f"rId{number}": link for number, link in enumerate(linked, 1)}
        outside = {key: (kind, target, ' TargetMode="External"') for key, (kind, target) in self.external.items()}
        return relations(inside | outside)


def relations(links: Mapping[str, tuple[str, str, str]]) -> str:
    """A relationships part: id -> (type, target, mode attribute)."""
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    body = "".join(
        f"<Relationship Id={quoteattr(key)} Type={quoteattr(kind)} Target={quoteattr(target)}{mode}/>"
        for key, (kind, target, mode) in links.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{namespace}">{body}</Relationships>'


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """Pack entries in their order, with a fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Unpack all entries in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, part: str, old: str, new: str, times: int = 1) -> bytes:
    """The same package with one part's text replaced; fails where there is nothing to replace."""
    entries = unzipped(data)
    text = entries[part].decode()
    assert old in text, f"{old!r} is not in {part}"
    entries[part] = text.replace(old, new, times).encode()
    return zipped(entries)


def document_xml(data: bytes) -> str:
    """The main part as text."""
    return unzipped(data)["word/document.xml"].decode()
