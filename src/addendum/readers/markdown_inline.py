"""The visible text of a line of Markdown: emphasis, links, code and escapes as a reader sees them."""

import re
from html import unescape
from typing import Final, NamedTuple

from addendum.readers.characters import clean

_IMAGE: Final = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()\s]{0,500}(?:\s[^()]{0,200})?\)|\[[^\[\]]{0,100}\])")
_LINK: Final = re.compile(r"\[([^\[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,500}(?:\s{1,4}\"[^\"]{0,200}\")?\)")
_REFERENCE: Final = re.compile(r"\[([^\[\]]{1,1000})\]\[[^\[\]]{0,100}\]")
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:)?[^<>\s]{1,300}[.@][^<>\s]{1,300})>")
_TAG: Final = re.compile(
    r"</?(?:abbr|b|big|center|cite|code|div|em|font|i|il|ins|kbd|li|mark|nobr|ol|p|q|s|small|span|strong|sub|sup|table|tbody"
    r"|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_LEADS_ELSEWHERE: Final = re.compile(r"</?(?:a|img)(?:\s[^<>]{0,1000})?/?>", re.IGNORECASE)
_BREAK: Final = re.compile(r"<br\s{0,2}/?>", re.IGNORECASE)
_CODE: Final = re.compile(r"(`{1,3})([^`\n]{1,2000})\1")
_STRUCK: Final = re.compile(r"~~([^~\n]{1,2000})~~")
_STRONG: Final = re.compile(r"(\*\*\*|\*\*|___|__)(?=[^\s*_])((?:(?!\1)[^\n]){1,4000})(?<=[^\s\\])\1")
_STAR: Final = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{0,4000}?[^\s*\\])\*(?![\w*])")
_UNDERLINE: Final = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]{0,4000}?[^\s_\\])_(?![\w_])")
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT: Final = "\ue000"
"""Stands before an escaped character while signs are taken away."""
_SEAM: Final = "\ue001"
"""Stands where something was taken away that a program reads as words: where a link leads, an image, a note's sign."""
_LOOSE_SEAM: Final = re.compile(rf" (?={_SEAM}{{1,20}}(?:\n|$))")


class Visible(NamedTuple):
    """The visible text, whether all of it is bold, how many characters were struck through, and its seams."""

    text: str
    bold: bool
    struck: int
    seams: tuple[int, ...] = ()
    """Offsets where words of the source are not shown, so that a quotation does not run across."""


def visible(source: str) -> Visible:
    """Return what a reader sees of a paragraph's source."""
    text = _ESCAPE.sub(lambda match: f"{_KEPT}{ord(match[1]):02x}", source.replace(_SEAM, ""))
    text, struck = _without_struck(text)
    for pattern in (_IMAGE, _FOOTNOTE):
        text = pattern.sub(_SEAM, text)
    for pattern in (_LINK, _REFERENCE):
        text = pattern.sub(rf"\1{_SEAM}", text)
    text = _BREAK.sub(f"{_SEAM}\n", _AUTOLINK.sub(r"\1", text))
    text = _CODE.sub(r"\2", _TAG.sub("", _LEADS_ELSEWHERE.sub(_SEAM, text)))
    bold = _is_bold(text.replace(_SEAM, "").strip())
    for pattern, kept in ((_STRONG, r"\2"), (_STRONG, r"\2"), (_STAR, r"\1"), (_UNDERLINE, r"\1")):
        text = pattern.sub(kept, text)
    text = unescape(re.sub(f"{_KEPT}([0-9a-f]{{2}})", lambda match: chr(int(match[1], 16)), text))
    lines = (line.strip() for line in re.sub(r"[ \t]+", " ", clean(text)).split("\n"))
    marked = _LOOSE_SEAM.sub("", "\n".join(line for line in lines if line.strip(f"{_SEAM} ")))
    shown, seams = _without_seams(marked)
    return Visible(shown, bold, struck, seams)


def _without_seams(marked: str) -> tuple[str, tuple[int, ...]]:
    """Return the text without its marks, and where they stood in it."""
    first, *others = marked.split(_SEAM)
    text, seams = first, []
    for part in others:
        seams.append(len(text))
        text += part.lstrip(" ") if not text or text.endswith((" ", "\n")) else part
    return text, tuple(sorted({seam for seam in seams if 0 < seam < len(text)}))


def _is_bold(text: str) -> bool:
    return len(text) > 4 and text[:2] == text[-2:] and text[:2] in {"**", "__"} and text[2:-2].count(text[:2]) == 0  # noqa: PLR2004


def _without_struck(text: str) -> tuple[str, int]:
    struck = sum(len(found) for found in _STRUCK.findall(text))
    return (_STRUCK.sub(_SEAM, text), struck) if struck else (text, 0)
