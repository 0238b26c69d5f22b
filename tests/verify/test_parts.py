from collections.abc import Callable

import pytest

from addendum.verify import prove
from factories.amendments import STAMP
from factories.contracts import contract
from factories.redlines import redline_of_contract
from factories.word import changed, unzipped, zipped


def resaved(data: bytes) -> bytes:
    """The file as a word processor writes it anew: revision ids, settings of its own, another order of parts."""
    data = changed(data, "word/settings.xml", "<w:zoom", '<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:zoom')
    data = changed(data, "word/document.xml", "<w:p>", '<w:p w:rsidR="00A1">', times=99)
    data = changed(data, "word/document.xml", "<w:p w:rsidR", '<w:p w14:paraId="0000AAAA" w:rsidR')
    data = changed(data, "word/document.xml", 'w:id="12"', 'w:id="1012"')
    entries = unzipped(data)
    return zipped({"docProps/app.xml": b"<a/>"} | dict(reversed(entries.items())))


def failing(original: bytes, redline: bytes, author: str | None) -> set[str]:
    return {check.check for check in prove(original, redline, author).checks if not check.holds}


def test_a_redline_that_a_word_processor_saved_is_proved_by_meaning_for_anybody() -> None:
    original, redline = redline_of_contract()
    assert failing(original, resaved(redline.data), None) == set()


def test_a_redline_of_ours_must_be_the_same_byte_for_byte() -> None:
    original, redline = redline_of_contract()
    assert {"parts", "paragraphs"} <= failing(original, resaved(redline.data), STAMP.author)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/styles.xml", "<w:caps/>", ""),
        ("word/numbering.xml", '"%1.%2"', '"%2"'),
        ("word/settings.xml", "<w:zoom", '<w:documentProtection w:edit="forms"/><w:zoom'),
    ],
)
def test_saved_anew_or_not_no_change_of_meaning_passes(part: str, old: str, new: str) -> None:
    original, redline = redline_of_contract()
    assert failing(original, changed(resaved(redline.data), part, old, new), None) == {"parts"}


def picture(data: bytes) -> Callable[[bytes], bytes]:
    return lambda file: zipped(unzipped(file) | {"word/media/image1.png": data})


def test_a_picture_that_was_exchanged_is_found() -> None:
    original, redline = redline_of_contract()
    before = picture(b"one")(original)
    assert failing(before, picture(b"one")(redline.data), None) == set()
    assert failing(before, picture(b"two")(redline.data), None) == {"parts"}
    assert failing(before, picture(b"two")(redline.data), STAMP.author) == {"parts"}


def test_macros_that_came_in_are_found() -> None:
    original, redline = redline_of_contract()
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert failing(original, changed(redline.data, "[Content_Types].xml", plain, kind), None) == {"parts"}


def test_an_entry_of_a_comment_part_that_is_nobodys_is_found() -> None:
    original = contract().data()
    more = '<w15:person w15:author="Spy"/></w15:people>'
    redline = changed(original, "word/people.xml", "</w15:people>", more)
    assert failing(original, redline, STAMP.author) == {"parts"}
