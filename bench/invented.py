"""Invent agreements for measurements: Word and PDF files of a wanted length in the library's own words, some broken.

The same seed gives the same bytes. The files are as plain as such files can be, and are written here so that making
thousands of them costs seconds.
"""

import io
import random
import zipfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from textwrap import wrap
from xml.sax.saxutils import escape

from addendum.library import load_playbook

WORDS_OF_A_PAGE = 450
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINES, _COLUMNS = 50, 90
_BROKEN_EACH = 50


def invent(folder: Path, files: int, pages: tuple[int, int], kinds: tuple[str, ...] = ("docx", "pdf")) -> list[Path]:
    """Write so many files with a length between the two numbers of pages; one in fifty cannot be read."""
    chance = random.Random(files)  # noqa: S311  the same numbers each time are what is wanted
    folder.mkdir(parents=True, exist_ok=True)
    sections = _sections()
    made = []
    for number, kind in zip(range(files), cycle(kinds), strict=False):
        path = folder / f"partner-{number:05}.{kind}"
        lines = _agreement(sections, chance, chance.randint(*pages) * WORDS_OF_A_PAGE, f"Partner {number} Ltd")
        data = word_file(lines) if kind == "docx" else pdf_file(lines)
        path.write_bytes(data[: len(data) // 3] if number % _BROKEN_EACH == _BROKEN_EACH - 1 else data)
        made.append(path)
    return made


def word_file(lines: list[str]) -> bytes:
    """Return a Word file with a paragraph for each line."""
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document}
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def pdf_file(lines: list[str]) -> bytes:
    """Return a PDF in Helvetica with fifty lines on a page (ISO 32000-1, 7.5 and 9.4)."""
    broken = [part for line in lines for part in (*wrap(line, _COLUMNS), "")]
    pages = [broken[at : at + _LINES] for at in range(0, len(broken), _LINES)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = _content(page)
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    return _assembled(objects)


def _content(page: list[str]) -> bytes:
    shown = [line.encode("cp1252", "replace").replace(b"\\", b"\\\\") for line in page]
    safe = [line.replace(b"(", b"\\(").replace(b")", b"\\)") for line in shown]
    return b"BT /F1 10 Tf 14 TL 60 780 Td\n" + b"\n".join(b"(%b) Tj T*" % line for line in safe) + b"\nET"


def _assembled(objects: list[bytes]) -> bytes:
    target = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(target))
        target += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(target))
    return bytes(target) + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def _agreement(sections: list[tuple[str, str]], chance: random.Random, words: int, partner: str) -> list[str]:
    lines = ["Data Processing Agreement", f'between Acme Ltd ("Controller") and {partner} ("Processor").']
    count = 0
    for number, (heading, text) in enumerate(_endless(sections, chance), start=1):
        lines += [f"{number}. {heading}", f"{number}.1 {text}"]
        count += len(text.split())
        if count >= words:
            return lines
    raise AssertionError  # the sections have no end


def _endless(sections: list[tuple[str, str]], chance: random.Random) -> Iterator[tuple[str, str]]:
    order = chance.sample(sections, len(sections))
    # Some of it is lacking at first, as in what partners send.
    yield from islice(cycle(order), chance.randrange(len(order)), None)


def _sections() -> list[tuple[str, str]]:
    found = []
    for requirement in load_playbook().requirements:
        wording = requirement.wordings["en"]
        texts = [wording.clause.preferred, *(e for one in wording.elements.values() for e in one.exemplars)]
        found += [(wording.title or requirement.title, text) for text in texts if text]
    return found
