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
    r"</?(?:a|abbr|b|big|center|cite|code|div|em|font|i|il|img|ins|kbd|li|mark|nobr|ol|p|q|s|small|span|strong|sub|sup|table|tbody"
    r"|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"<br\s{0,2}/?>", re.IGNORECASE)
_CODE: Final = re.compile(r"(`{1,3})([^`\n]{1,2000})\1")
_STRUCK: Final = re.compile(r"~~([^~\n]{1,2000})~~")
_STRONG: Final = re.compile(r"(\*\*\*|\*\*|___|__)(?=[^\s*_])((?:(?!\1)[^\n]){1,4000})(?<=[^\s\\])\1")
_STAR: Final = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{0,4000}?[^\s*\\])\*(?![\w*])")
_UNDERLINE: Final = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]{0,4000}?[^\s_\\])_(?![\w_])")
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT: Final = "\ue000"
"""Stands before an escaped character while signs are taken away."""


class Visible(NamedTuple):
    """The visible text, whether all of it is bold, and how many characters were struck through."""

    text: str
    bold: bool
    struck: int


def visible(source: str) -> Visible:
    """Return what a reader sees of a paragraph's source."""
    text = _ESCAPE.sub(lambda match: f"{_KEPT}{ord(match[1]):02x}", source)
    text, struck = _without_struck(text)
    for pattern, kept in ((_IMAGE, ""), (_FOOTNOTE, ""), (_LINK, r"\1"), (_REFERENCE, r"\1"), (_AUTOLINK, r"\1")):
        text = pattern.sub(kept, text)
    text = _CODE.sub(r"\2", _TAG.sub("", _BREAK.sub("\n", text)))
    bold = _is_bold(text.strip())
    for pattern, kept in ((_STRONG, r"\2"), (_STRONG, r"\2"), (_STAR, r"\1"), (_UNDERLINE, r"\1")):
        text = pattern.sub(kept, text)
    text = unescape(re.sub(f"{_KEPT}([0-9a-f]{{2}})", lambda match: chr(int(match[1], 16)), text))
    lines = (" ".join(line.split(" ")).strip() for line in re.sub(r"[ \t]+", " ", clean(text)).split("\n"))
    return Visible("\n".join(line for line in lines if line), bold, struck)


def _is_bold(text: str) -> bool:
    return len(text) > 4 and text[:2] == text[-2:] and text[:2] in {"**", "__"} and text[2:-2].count(text[:2]) == 0  # noqa: PLR2004


def _without_struck(text: str) -> tuple[str, int]:
    struck = sum(len(found) for found in _STRUCK.findall(text))
    return (_STRUCK.sub("", text), struck) if struck else (text, 0)
