"""Numbering and styles parts for Word files built in code."""

from collections.abc import Mapping, Sequence

from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Paragraph, Story, stories
from factories.word import DECLARATION, NAMESPACES, Part, Word, office_part


def level(number: int, text: str, kind: str = "decimal", start: int = 1, more: str = "") -> str:
    """One level of a list; ``more`` holds further elements, in the schema's order behind w:numFmt."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    """An abstract list of levels."""
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_number: int, *overrides: str) -> str:
    """A numbering instance."""
    inner = "".join(overrides)
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{inner}</w:num>'


def start_override(number: int, start: int) -> str:
    """An override of a level's start."""
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def numbering(*content: str) -> Part:
    """A numbering part of abstract lists and instances."""
    return office_part("numbering", f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(content)}</w:numbering>")


def style(name: str, kind: str = "paragraph", based_on: str = "", inner: str = "", *, default: bool = False) -> str:
    """A style whose id is its name without spaces."""
    flag = ' w:default="1"' if default else ""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    key = name.replace(" ", "")
    return f'<w:style w:type="{kind}" w:styleId="{key}"{flag}><w:name w:val="{name}"/>{parent}{inner}</w:style>'


def styles(*content: str, defaults: str = "") -> Part:
    """A styles part; ``defaults`` are the document's default run properties."""
    base = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>" if defaults else ""
    return office_part("styles", f"{DECLARATION}<w:styles {NAMESPACES}>{base}{''.join(content)}</w:styles>")


def in_list(number: int, ilvl: int | None = 0) -> str:
    """The paragraph property that puts a paragraph into a list."""
    at = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    return f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'


def opened(body: str, parts: Mapping[str, Part] | None = None) -> WordPackage:
    """The package of a file with this body."""
    return WordPackage.open(Word(body, dict(parts or {})).data())


def body_story(body: str, parts: Mapping[str, Part] | None = None) -> Story:
    """The body of a file built from this XML."""
    return stories(opened(body, parts))[0]


def paragraphs(body: str, parts: Mapping[str, Part] | None = None) -> Sequence[Paragraph]:
    """The paragraphs of the body."""
    return body_story(body, parts).paragraphs
