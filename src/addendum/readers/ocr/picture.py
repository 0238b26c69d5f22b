"""What an engine of recognition is given and gives: a picture of a page, and the words seen in it."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple, Protocol

_DARKER = 50
"""Of 255."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as 8-bit grey, row by row from the top, without padding."""

    width: int
    height: int
    dpi: float
    pixels: bytes

    @property
    def pnm(self) -> bytes:
        """Return it as a portable grey map (PGM, binary)."""
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.pixels

    @property
    def ink(self) -> float:
        """Return the share of pixels that are clearly darker than most, 0 to 1, told by every seventh."""
        tones = Counter(self.pixels[::7])
        ground = max(tones, key=lambda tone: (tones[tone], tone), default=0)
        return sum(count for tone, count in tones.items() if tone < ground - _DARKER) / max(tones.total(), 1)

    def turned(self, quarters: int) -> "Picture":
        """Return it turned clockwise by quarter turns."""
        if quarters % 4 == 0:
            return self
        if quarters % 4 == 2:  # noqa: PLR2004  half a turn
            return Picture(self.width, self.height, self.dpi, self.pixels[::-1])
        columns = [self.pixels[x :: self.width] for x in range(self.width)]
        turned = b"".join(column[::-1] for column in columns)
        if quarters % 4 == 3:  # noqa: PLR2004  one turn to the left is three to the right
            turned = turned[::-1]
        return Picture(self.height, self.width, self.dpi, turned)


class Seen(NamedTuple):
    """A word as recognised, in pixels from the picture's upper left corner."""

    text: str
    left: float
    right: float
    base: float
    """The baseline of its line, at the line's middle: a scan that lies askew has straight lines then."""
    size: float
    """The height of its line from the top of a tall letter to the foot of a low one."""
    confidence: float
    """0 to 1, as the engine judges itself."""
    ends_line: bool


class Engine(Protocol):
    """A program that reads pictures."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages it can read here, as ISO 639-1 codes."""

    def read(self, picture: Picture, language: str) -> tuple[Seen, ...]:
        """Return the words in the picture.

        Raises:
            RecognitionFailed: if it gives none because something went wrong.
        """

    def quarters(self, picture: Picture) -> int:
        """Return how many quarter turns clockwise set the picture upright; 0 where that cannot be told."""


class RecognitionFailed(Exception):
    """The engine ended with an error or took too long; says no word of the page."""
