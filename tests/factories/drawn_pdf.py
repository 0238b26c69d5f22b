"""PDFs drawn by hand for tests: text at exact places, rules, fills, images, form fields, hidden text."""

import zlib
from collections.abc import Sequence

HEIGHT = 842
WIDTH = 595
LEADING = 14


def text(x: float, y: float, words: str, *, size: float = 11, font: str = "F1", before: str = "") -> str:
    """Content that shows words with the baseline ``y`` points below the page's top; ``before`` goes inside BT."""
    shown = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {before} /{font} {size} Tf {x} {HEIGHT - y} Td ({shown}) Tj ET\n"


def lines(x: float, y: float, words: Sequence[str], *, size: float = 11, font: str = "F1") -> str:
    """Content that shows lines one below the other."""
    return "".join(text(x, y + n * LEADING, line, size=size, font=font) for n, line in enumerate(words))


def bold(x: float, y: float, words: str, *, size: float = 11) -> str:
    """Content in bold."""
    return text(x, y, words, size=size, font="F2")


def rectangle(x0: float, top: float, x1: float, bottom: float, *, fill: str = "", stroke: bool = True) -> str:
    """Content that draws a box: ``fill`` is "r g b" from 0 to 1, or empty."""
    sign = "B" if fill and stroke else ("f" if fill else "S")
    colour = f"{fill} rg " if fill else ""
    return f"q {colour}{x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re {sign} Q\n"


def ruled_table(x: float, top: float, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> str:
    """Content of a table with borders around every cell, the first row in bold; a cell's "\\n" begins a new line."""
    out = ""
    y = top
    for number, row in enumerate(rows):
        height = LEADING * max(cell.count("\n") + 1 for cell in row) + 6
        left = x
        for width, cell in zip(widths, row, strict=True):
            out += rectangle(left, y, left + width, y + height)
            for line, words in enumerate(cell.split("\n")):
                out += text(left + 4, y + 12 + line * LEADING, words, font="F1" if number else "F2")
            left += width
        y += height
    return out


def image(x: float, top: float, width: float, height: float) -> str:
    """Content that shows a grey picture."""
    return f"q {width} 0 0 {height} {x} {HEIGHT - top - height} cm /Im1 Do Q\n"


def drawn_pdf(
    *pages: str, fields: Sequence[tuple[str, str]] = (), rotate: int = 0, crop: str = "", info: str = ""
) -> bytes:
    """A PDF of the pages' contents; ``fields`` are names and values of text fields on the first page."""
    objects: list[bytes] = [b"", b"", *_resources()]
    kids: list[int] = []
    for content in pages:
        stream = zlib.compress(content.encode("cp1252"))
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(_page(len(objects), rotate=rotate, crop=crop))
        kids.append(len(objects))
    widgets: list[int] = []
    for name, value in fields:
        objects.append(_field(name, value))
        widgets.append(len(objects))
    if widgets:
        references = " ".join(f"{number} 0 R" for number in widgets)
        objects[kids[0] - 1] = objects[kids[0] - 1].replace(b" >>END", f" /Annots [{references}] >>END".encode())
    for number in kids:
        objects[number - 1] = objects[number - 1].removesuffix(b"END")
    form = f" /AcroForm << /Fields [{' '.join(f'{n} 0 R' for n in widgets)}] /DA (/F1 10 Tf) >>" if widgets else ""
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R{form} >>".encode()
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in kids)}] /Count {len(kids)} >>".encode()
    return _assembled(objects, info)


def _resources() -> list[bytes]:
    grey = bytes([128]) * 16
    return [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length %d >>\nstream\n%s\nendstream" % (len(grey), grey),
        b"<< /Type /ExtGState /ca 0 >>",
    ]


def _page(content: int, *, rotate: int, crop: str) -> bytes:
    box = f" /CropBox [{crop}]" if crop else ""
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]{box} /Rotate {rotate} /Contents {content} 0 R "
        "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im1 5 0 R >> /ExtGState << /Clear 6 0 R >> >>"
        " >>END"
    ).encode()


def _field(name: str, value: str) -> bytes:
    return (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T ({name}) /V ({value}) /Rect [100 100 300 120] /F 4 >>"
    ).encode("latin-1")


def _assembled(objects: Sequence[bytes], info: str) -> bytes:
    out = b"%PDF-1.7\n"
    places: list[int] = []
    every = [*objects, f"<< /Title ({info}) >>".encode("latin-1")]
    for number, body in enumerate(every, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    start = b"xref\n0 %d\n0000000000 65535 f \n" % (len(every) + 1)
    return out + start + table + trailer % (len(every) + 1, len(every), len(out))
