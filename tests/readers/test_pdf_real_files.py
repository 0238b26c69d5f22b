"""What the PDF reader makes of real files."""

import re
import time
import unicodedata
from collections import Counter

import pytest

from addendum.errors import EncryptedFile, NoText
from addendum.readers.pdf import read_pdf
from factories.corpus import corpus_file
from factories.pdf_prose import texts


def words(text_: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text_).lower()))


@pytest.mark.parametrize(
    ("slug", "least"),
    [
        ("37signals-dpa-current", 0.995),
        ("flintwood-dpa", 0.96),
        ("internxt-dpa", 0.955),
        ("renaissance-dpa-en", 0.955),
        ("sharepad-avv-de", 0.96),
        ("sonichub-dpa", 0.955),
        ("weblate-dpa-sample", 0.96),
    ],
)
def test_real_agreements_lose_only_running_heads(slug: str, least: float) -> None:
    agreement = read_pdf(corpus_file("corpus", "dpa", f"{slug}.pdf").read_bytes(), slug)
    wanted = words(corpus_file("corpus", "text", f"{slug}.txt").read_text(encoding="utf-8"))
    ours = words("\n".join(texts(agreement)))
    assert (wanted & ours).total() / wanted.total() >= least
    assert (wanted & ours).total() / ours.total() >= 0.98


def test_a_font_without_a_map_is_not_reviewed() -> None:
    with pytest.raises(NoText, match="not readable"):
        read_pdf(corpus_file("corpus", "dpa", "basecamp-dpa-2018-05.pdf").read_bytes(), "b.pdf", ocr=False)


def test_a_password_is_named() -> None:
    with pytest.raises(EncryptedFile):
        read_pdf(corpus_file("hostile", "pdf", "pdfbox__PasswordSample-40bit.pdf").read_bytes(), "p.pdf")


def test_ten_pages_are_read_fast() -> None:
    data = corpus_file("corpus", "dpa", "renaissance-dpa-en.pdf").read_bytes()
    read_pdf(data, "a.pdf")
    took = []
    for _ in range(5):
        start = time.process_time()
        read_pdf(data, "a.pdf")
        took.append(time.process_time() - start)
    assert min(took) < 0.3
