"""Rows of labelled bars in, one inline SVG out: it needs no script and reads without colour.

Every part of a bar has a pattern of its own besides its colour (``PATTERNS``, in the page once), its number stands in
it where there is room, and the whole has a title and a description for those who do not see it. Colours are the style
sheet's.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from addendum.writers.plain_text import one_line

WIDTH = 800
_LABEL, _COUNT = 330, 100
_BAR = WIDTH - _LABEL - _COUNT
_LINE, _HEIGHT, _TOP = 26, 18, 4
_LONGEST_LABEL = 42
_WIDTH_OF_A_DIGIT = 8

PATTERNS = Markup(
    '<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="ground" width="6" height="6"/><rect class="mark" width="2" height="6"/></pattern>'
    '<pattern id="crossed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="ground" width="7" height="7"/><path class="mark" d="M0 0h7v2h-7zM0 0h2v7h-2z"/></pattern>'
    '<pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect class="ground" width="6" height="6"/><circle class="mark" cx="3" cy="3" r="1.3"/></pattern>'
    "</defs></svg>"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar: what it counts ("missing"), how it looks (a class of the style sheet), and the number."""

    word: str
    look: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its label, its parts from the left, what stands behind it, and where its label leads."""

    label: str
    parts: tuple[Part, ...]
    behind: str = ""
    href: str = ""


def draw(bars: tuple[Bar, ...], *, name: str, title: str, description: str) -> Markup:
    """Return the picture; ``name`` is its id in the page, the longest bar fills the width.

    Every bar is to the same scale, so that lengths can be compared.
    """
    longest = max((sum(part.count for part in bar.parts) for bar in bars), default=0) or 1
    height = _LINE * len(bars) + _TOP
    inner = Markup("").join(_line(bar, number, _BAR / longest) for number, bar in enumerate(bars))
    head = Markup(
        '<svg class="bars" id="{name}" viewBox="0 0 {width} {height}" role="img"'
        ' aria-labelledby="{name}-title {name}-words"><title id="{name}-title">{title}</title>'
        '<desc id="{name}-words">{description}</desc>'
    ).format(name=name, width=WIDTH, height=height, title=title, description=description)
    return head + inner + Markup("</svg>")


def key_of(parts: Iterable[Part]) -> Markup:
    """Return the key to the patterns as a list of words, each with its pattern before it."""
    swatch = Markup(
        '<li><svg class="bars swatch" viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">'
        '<rect class="{look}" width="18" height="12"/></svg> {word}</li>'
    )
    unique = {part.look: part for part in parts}.values()
    items = Markup("").join(swatch.format(look=part.look, word=part.word) for part in unique)
    return Markup('<ul class="key">{}</ul>').format(items)


def words_of(bars: tuple[Bar, ...]) -> str:
    """Return what the bars say, as text: "Audits: 2 missing, 1 partial. ..."."""
    return " ".join(f"{one_line(bar.label)}: {_counted(bar) or 'none'}." for bar in bars)


def _counted(bar: Bar) -> str:
    return ", ".join(f"{part.count} {part.word}" for part in bar.parts if part.count)


def _line(bar: Bar, number: int, scale: float) -> Markup:
    top = _TOP + number * _LINE
    middle = top + _HEIGHT - 5
    left = float(_LABEL)
    drawn = []
    for part in bar.parts:
        if part.count:
            drawn.append(_part(part, left, top, part.count * scale))
            left += part.count * scale
    behind = Markup('<text class="behind" x="{x:.1f}" y="{y}">{words}</text>').format(
        x=left + 8, y=middle, words=bar.behind
    )
    return Markup("<g><title>{whole}</title>{label}{parts}{behind}</g>").format(
        whole=f"{one_line(bar.label)}: {_counted(bar) or 'none'}",
        label=_label(bar, middle),
        parts=Markup("").join(drawn),
        behind=behind if bar.behind else Markup(""),
    )


def _label(bar: Bar, middle: int) -> Markup:
    text = one_line(bar.label)
    text = text if len(text) <= _LONGEST_LABEL else f"{text[: _LONGEST_LABEL - 1]}…"
    drawn = Markup('<text class="label" x="{x}" y="{y}" text-anchor="end">{text}</text>').format(
        x=_LABEL - 10, y=middle, text=text
    )
    return Markup('<a href="{}">{}</a>').format(bar.href, drawn) if bar.href else drawn


def _part(part: Part, left: float, top: int, width: float) -> Markup:
    shape = Markup('<rect class="{look}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}"/>').format(
        look=part.look, x=left, y=top, width=max(width - 1, 1), height=_HEIGHT
    )
    digits = str(part.count)
    if width < len(digits) * _WIDTH_OF_A_DIGIT + 8:
        return shape
    # The number stands on a plain ground: on a pattern it could not be read.
    ground = Markup('<rect class="plate" x="{x:.1f}" y="{y}" width="{width}" height="{height}" rx="2"/>').format(
        x=left + 3, y=top + 3, width=len(digits) * _WIDTH_OF_A_DIGIT + 4, height=_HEIGHT - 6
    )
    number = Markup('<text class="number" x="{x:.1f}" y="{y}">{digits}</text>').format(
        x=left + 5, y=top + _HEIGHT - 5, digits=digits
    )
    return shape + ground + number
