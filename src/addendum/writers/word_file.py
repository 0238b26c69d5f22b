"""A whole Word file of our own from its body: same text, same stamp, same bytes; and nothing about the maker."""

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from addendum.ooxml.names import CONTENT_TYPES, RELATIONSHIPS
from addendum.writers.stamp import Stamp, legal
from addendum.writers.word_look import DECLARATION, ROOT_NAMES, footer, header, numbering, styles

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" '
    'w:header="709" w:footer="709" w:gutter="0"/>'
)
_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footer1": "footer",
    "header1": "header",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What a file of ours says of itself."""

    title: str
    language: str
    page_of: tuple[str, str] = ("Page ", " of ")
    notice: str = ""
    """What stands at the top of every page; empty for nothing."""


def word_file(body: str, paper: Paper, stamp: Stamp) -> bytes:
    """Return the .docx with the body (paragraphs and tables as XML) on A4, pages counted in the footer."""
    document = f"{DECLARATION}<w:document {ROOT_NAMES}><w:body>{body}{_section(paper)}</w:body></w:document>"
    settings = (
        f'{DECLARATION}<w:settings {ROOT_NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )
    parts = {
        "[Content_Types].xml": _types(paper),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(paper, stamp),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _document_relations(paper),
        "word/styles.xml": styles(paper.language),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings,
        "word/footer1.xml": footer(paper.page_of),
    }
    if paper.notice:
        parts["word/header1.xml"] = header(legal(paper.notice))
    return _zipped(parts)


def _zipped(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()


def _used(paper: Paper) -> dict[str, str]:
    return {name: kind for name, kind in _PARTS.items() if kind != "header" or paper.notice}


def _section(paper: Paper) -> str:
    above = '<w:headerReference w:type="default" r:id="rId5"/>' if paper.notice else ""
    return f'<w:sectPr>{above}<w:footerReference w:type="default" r:id="rId4"/>{_PAGE}</w:sectPr>'


def _types(paper: Paper) -> str:
    overrides = {f"word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in _used(paper).items()}
    overrides["word/document.xml"] = f"{_WORD}.document.main+xml"
    overrides["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations({"rId1": (f"{_KINDS}/officeDocument", "word/document.xml"), "rId2": (core, "docProps/core.xml")})


def _document_relations(paper: Paper) -> str:
    used = enumerate(_used(paper).items(), start=1)
    return _relations({f"rId{n}": (f"{_KINDS}/{kind}", f"{name}.xml") for n, (name, kind) in used})


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    listed = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{to}"/>' for key, (kind, to) in targets.items())
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{listed}</Relationships>'


def _core(paper: Paper, stamp: Stamp) -> str:
    """Return the core properties (ECMA-376 Part 2, 11): title, author and the stamp's date, nothing else."""
    author, title = escape(legal(stamp.author)), escape(legal(paper.title))
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp.date}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>{dates}</cp:coreProperties>"
    )
