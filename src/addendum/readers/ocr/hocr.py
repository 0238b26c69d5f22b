"""The words in an hOCR answer (hOCR 1.2: ocr_line with bbox, baseline and x_size; ocrx_word with x_wconf)."""

import re
from collections.abc import Iterator

from lxml import etree

from addendum.readers.ocr.picture import RecognitionFailed, Seen

_LINES = ("ocr_line", "ocr_textfloat", "ocr_header", "ocr_caption")
_NUMBERS = r"((?: -?\d+(?:\.\d+)?)+)"
_STRAY = re.compile(r"^_(?=[^\W_])|^_$")
"""An underscore that is read into the wide space of justified text; a blank to fill in has three or more."""


def words_in(answer: bytes) -> tuple[Seen, ...]:
    """Return the words in the order of the answer.

    Raises:
        RecognitionFailed: if it is no hOCR.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(answer, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise RecognitionFailed
    return tuple(word for line in root.iter("{*}span") if line.get("class") in _LINES for word in _line(line))


def _line(line: etree._Element) -> Iterator[Seen]:
    title = line.get("title") or ""
    box, baseline, size = (_numbers(title, name) for name in ("bbox", "baseline", "x_size"))
    # A line that runs up or down has no baseline here: the whole page is read again upright if it lies on its side.
    if len(box) != 4 or len(baseline) != 2 or not size:  # noqa: PLR2004  sides of a box; slope and offset
        return
    base = box[3] + baseline[1] + baseline[0] * (box[2] - box[0]) / 2
    words = [word for word in line.iter("{*}span") if word.get("class") == "ocrx_word"]
    for word in words:
        own = word.get("title") or ""
        text, place, sure = "".join(map(str, word.itertext())).strip(), _numbers(own, "bbox"), _numbers(own, "x_wconf")
        text = _STRAY.sub("", text)
        if text and len(place) == 4 and sure:  # noqa: PLR2004  as above
            yield Seen(text, place[0], place[2], base, size[0], sure[0] / 100, ends_line=word is words[-1])


def _numbers(title: str, name: str) -> tuple[float, ...]:
    found = re.search(rf"\b{name}{_NUMBERS}", title)
    return tuple(float(number) for number in found.group(1).split()) if found else ()
