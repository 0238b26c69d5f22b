"""Scans for tests: pages of a PDF as pictures, a PDF of such pictures alone, and an engine that is told what to say."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from addendum.readers.ocr import Picture, Recognised, RecognitionFailed, Seen
from addendum.readers.pdf_pictures import pictures_of


def pictures(data: bytes, pages: int = 1) -> tuple[Picture, ...]:
    """The first pages of a PDF as they are shown."""
    return tuple(pictures_of(data, "drawn.pdf", range(1, pages + 1)))


def scan_of(*shown: Picture, content: str = "") -> bytes:
    """A PDF that shows each picture on a page of its own; ``content`` is drawn over each in Helvetica, "F1"."""
    objects = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for picture in shown:
        width, height = 72 * picture.width / picture.dpi, 72 * picture.height / picture.dpi
        drawn = f"q {width} 0 0 {height} 0 0 cm /Im Do Q\n{content}".encode("cp1252")
        image = (
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Filter /FlateDecode" % (picture.width, picture.height)
        )
        objects += [_stream(image, zlib.compress(picture.pixels, 1)), _stream(b"", drawn)]
        first = len(objects) + 1
        objects.append(
            b"<< /Type /Page /Parent 1 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources "
            b"<< /Font << /F1 3 0 R >> /XObject << /Im %d 0 R >> >> >>"
            % (round(width), round(height), first + 1, first)
        )
        kids.append(first + 2)
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    top = [b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids)), b"<< /Type /Catalog /Pages 1 0 R >>"]
    return _file([*top, *objects])


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 2 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def blank(width: int = 170, height: int = 220, dpi: float = 20, tone: int = 255) -> Picture:
    """A picture of one tone."""
    return Picture(width, height, dpi, bytes([tone]) * (width * height))


def inked(width: int = 170, height: int = 220, dpi: float = 20) -> Picture:
    """A white picture with grey bars over a tenth of it."""
    bar, gap = bytes([40]) * width, bytes([255]) * (width * 9)
    return Picture(width, height, dpi, (bar + gap) * (height // 10))


def seen(text: str, *, confidence: float = 0.95, base: float = 1000, size: float = 30.0) -> tuple[Seen, ...]:
    """The words of one line in the middle of a page of 200 dpi."""
    words, found, left = text.split(), [], 200.0
    for number, word in enumerate(words):
        right = left + 14 * len(word)
        found.append(Seen(word, left, right, base, size, confidence, ends_line=number == len(words) - 1))
        left = right + 14
    return tuple(found)


def read_as(text: str, **how: float) -> Recognised:
    """What recognition made of a picture of 200 dpi."""
    return Recognised(seen(text, **how), "en", dpi=200)


@dataclass
class Told:
    """An engine that says what a test tells it, and remembers what it was asked."""

    says: Callable[[Picture, str], tuple[Seen, ...]] | Mapping[str, tuple[Seen, ...]]
    languages: frozenset[str] = frozenset({"en", "de", "fr"})
    upright: int = 0
    name: str = "told"
    asked: list[str] = field(default_factory=list)

    def read(self, picture: Picture, language: str) -> tuple[Seen, ...]:
        """What it was told for the picture or the language."""
        self.asked.append(language)
        found = self.says(picture, language) if callable(self.says) else self.says.get(language)
        if found is None:
            raise RecognitionFailed
        return found

    def quarters(self, picture: Picture) -> int:
        """What it was told."""
        del picture
        return self.upright
