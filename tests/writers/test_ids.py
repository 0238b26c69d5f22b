from itertools import islice

from addendum.ooxml.package import WordPackage
from addendum.writers.ids import Ids, highest
from factories.contracts import contract, simple
from factories.word import changed, paragraph, run


def ids_of(data: bytes) -> Ids:
    return Ids(WordPackage.open(data))


def test_numbers_begin_above_every_number_of_every_part() -> None:
    data = contract().data()
    assert int(ids_of(data).number()) > len(("0", "8", "11", "12"))
    assert ids_of(data).number() == "13"
    footnote = changed(data, "word/footnotes.xml", "<w:p>", '<w:p><w:bookmarkStart w:id="700" w:name="x"/>')
    assert ids_of(footnote).number() == "701"


def test_numbers_are_given_once() -> None:
    ids = ids_of(contract().data())
    given = [ids.number() for _ in range(100)]
    assert len(set(given)) == len(given)


def test_where_the_greatest_number_is_taken_gaps_are_used() -> None:
    data = simple(paragraph(f'<w:bookmarkStart w:id="{2**31 - 1}" w:name="x"/>', run("x"))).data()
    ids = ids_of(data)
    assert ids.number() == "1"
    assert ids.number() == "2"


def test_negative_numbers_do_no_harm() -> None:
    data = simple(paragraph('<w:bookmarkStart w:id="-5" w:name="x"/>', run("x"))).data()
    assert ids_of(data).number() == "1"


def test_keys_are_new_and_below_the_limit() -> None:
    data = changed(contract().data(), "word/comments.xml", "20000001", "10000001")
    ids = ids_of(data)
    keys = [ids.key() for _ in range(5)]
    assert "10000001" not in keys
    assert all(len(key) == len("0000000A") and int(key, 16) < 0x80000000 for key in keys)


def test_equal_files_give_equal_ids() -> None:
    def some() -> list[str]:
        ids = ids_of(contract().data())
        return list(islice(iter(ids.number, ""), 5))

    assert some() == some()


def test_the_highest_relationship_counts_only_ids_of_words_own_shape() -> None:
    assert highest(["rId3", "rId12", "R77", "rIdX"]) == len("rId1") * 3
    assert highest([]) == 0
