"""Characters that a page shows as something else, or not at all: healed before text becomes a Provision.

For formats without byte-exact edits only (PDF, HTML, Markdown, text): there a letter may be written plainly.
"""

import re
from typing import Final

_INVISIBLE: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]")
"""Zero-width, direction and tag characters: a reader sees nothing, a program is misled."""
_GONE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad]")
_SURROGATE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_HEALED: Final = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\uf0b7": "•",
        "\uf0a7": "•",
        "\uf0d8": "•",
        "\u2028": "\n",
        "\u2029": "\n",
        "\x85": "\n",
    }
)


def clean(text: str) -> str:
    """Return the text as a reader sees it: ligatures as letters, nothing invisible, no control characters."""
    if text.isascii() and text.isprintable():
        return text
    healed = _GONE.sub("", _INVISIBLE.sub("", text.translate(_HEALED)))
    return _SURROGATE.sub("\ufffd", healed)


def invisible_in(text: str) -> int:
    """Return how many characters of the text a reader cannot see though a program reads them."""
    return len(_INVISIBLE.findall(text))
