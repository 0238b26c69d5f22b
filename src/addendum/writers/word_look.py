"""The look of our own papers: styles, numbering and footer of a plain legal document (ECMA-376 17.7, 17.9)."""

from typing import Final
from xml.sax.saxutils import escape

from addendum.ooxml.names import W

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT_NAMES: Final = f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
FONT: Final = "Times New Roman"
LANGUAGES: Final = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "nl": "nl-NL"}
TEXT_WIDTH: Final = 9070
"""Width of the text on A4 between the margins, in twentieths of a point."""

_CLAUSES, _RECITALS, _PARTIES = 1, 2, 3


def _style(name: str, ppr: str = "", rpr: str = "", *, outline: int | None = None) -> str:
    """Return a paragraph style; the id is the name without spaces."""
    level = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    inner = f"<w:pPr>{ppr}{level}</w:pPr>" if ppr or level else ""
    look = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    key = name.replace(" ", "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/>{inner}{look}</w:style>"
    )


def _numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


_KEEP, _BOLD = "<w:keepNext/>", "<w:b/>"
_CENTRED, _JUSTIFIED = '<w:jc w:val="center"/>', '<w:jc w:val="both"/>'
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


_TAB = '<w:tabs><w:tab w:val="left" w:pos="1480"/></w:tabs>'


def _spaced(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/>'


_BASE: Final = (
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_OWN: Final = (
    _style("Title", f"{_KEEP}{_spaced(240, 120)}{_CENTRED}", _BOLD + _size(32)),
    _style("Subtitle", f"{_KEEP}{_spaced(0, 80)}{_CENTRED}", _size(24)),
    _style("Lead", f"{_KEEP}{_spaced(280, 120)}", f"{_BOLD}<w:caps/>"),
    _style("Party", f"{_numbered(_PARTIES)}{_JUSTIFIED}"),
    _style("Recital", f"{_numbered(_RECITALS)}{_JUSTIFIED}"),
    _style("Clause Heading", f"{_KEEP}{_numbered(_CLAUSES)}{_spaced(240, 120)}", _BOLD, outline=0),
    *(_style(f"heading {n}", f"{_KEEP}{_spaced(200, 80)}", _BOLD, outline=n - 1) for n in range(1, 7)),
    _style("Clause Text", f"{_numbered(_CLAUSES, 1)}{_JUSTIFIED}"),
    _style("Annex Title", f"{_KEEP}<w:pageBreakBefore/>{_spaced(0, 240)}{_CENTRED}", _BOLD + _size(26), outline=0),
    _style("Annex Heading", f"{_KEEP}{_spaced(200, 80)}", _BOLD, outline=1),
    _style("Annex Text", _JUSTIFIED),
    _style("Table Head", f"{_KEEP}{_spaced(0, 0)}", _BOLD + _size(20)),
    _style("Table Text", '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', _size(20)),
    _style("Signature Lead", f"{_KEEP}<w:keepLines/>{_spaced(360, 160)}"),
    _style("Signature Line", f"{_KEEP}<w:keepLines/>{_TAB}{_spaced(160, 0)}"),
    _style("footer", f"{_spaced(0, 0)}{_CENTRED}", _size(18)),
    _style("header", f"{_spaced(0, 0)}{_CENTRED}", f"<w:i/>{_size(18)}"),
)


def styles(language: str) -> str:
    """Return styles.xml for a paper in the language."""
    tongue = f'<w:lang w:val="{LANGUAGES.get(language, "en-GB")}"/>'
    look = f'{_FONTS}{_size(22)}<w:szCs w:val="22"/>{tongue}'
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault>{_BASE}"
    return f"{DECLARATION}<w:styles {ROOT_NAMES}>{defaults}{''.join(_OWN)}</w:styles>"


def _level(depth: int, shape: str, label: str, left: int, style: str = "") -> str:
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    # Without a ground of its own a number in LibreOffice takes the highlight of a blank behind it.
    ground = '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/></w:rPr>'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{link}<w:lvlText w:val="{label}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="720"/></w:pPr>{ground}</w:lvl>'
    )


def numbering() -> str:
    """Return numbering.xml: clauses 1., 1.1, (a); recitals (A); parties (1). Each is linked to its style."""
    lists = (
        _level(0, "decimal", "%1.", 720, "ClauseHeading")
        + _level(1, "decimal", "%1.%2", 720, "ClauseText")
        + _level(2, "lowerLetter", "(%3)", 1440),
        _level(0, "upperLetter", "(%1)", 720, "Recital"),
        _level(0, "decimal", "(%1)", 720, "Party"),
    )
    shapes = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for n, levels in enumerate(lists, start=1)
    )
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    return f"{DECLARATION}<w:numbering {ROOT_NAMES}>{shapes}{numbers}</w:numbering>"


def footer(pattern: tuple[str, str]) -> str:
    """Return footer1.xml: "Page 1 of 4", the two words before the fields given."""
    first, second = (_said(word) + _field(code) for word, code in zip(pattern, ("PAGE", "NUMPAGES"), strict=True))
    return (
        f'{DECLARATION}<w:ftr {ROOT_NAMES}><w:p><w:pPr><w:pStyle w:val="footer"/></w:pPr>{first}{second}</w:p></w:ftr>'
    )


def header(notice: str) -> str:
    """Return header1.xml: a notice at the top of every page."""
    said = f'<w:p><w:pPr><w:pStyle w:val="header"/></w:pPr>{_said(escape(notice))}</w:p>'
    return f"{DECLARATION}<w:hdr {ROOT_NAMES}>{said}</w:hdr>"


def _said(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(code: str) -> str:
    """Return a complex field with a cached result, without which Word may call the file damaged (17.16.18)."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return (
        f'{marks[0]}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{marks[1]}'
        f"<w:r><w:t>1</w:t></w:r>{marks[2]}"
    )
