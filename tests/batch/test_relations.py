"""Whether two agreements belong together: unrelated papers first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.batch.relations import by_shape, by_text, by_vendor, shape_distance
from factories.relatives import member, sentences

BASE = sentences(1)


def test_papers_with_other_words_are_strangers() -> None:
    assert by_text(member("a.docx", BASE), member("b.docx", sentences(2))) is None


def test_common_boilerplate_makes_no_relatives() -> None:
    one = member("a.docx", [*BASE[:12], *sentences(3, 28)], vendors=("acme",))
    other = member("b.docx", [*BASE[:12], *sentences(4, 28)], vendors=("bolt",))
    assert by_text(one, other) is None


def test_a_paper_of_a_few_lines_tells_nothing() -> None:
    assert by_text(member("a.docx", BASE[:3]), member("b.docx", BASE[:3])) is None


def test_strangers_of_one_vendor_stay_strangers() -> None:
    one, other = (member(f"{seed}.docx", sentences(seed), vendors=("acme",)) for seed in (5, 6))
    assert by_text(one, other) is None


def test_nearly_the_same_words_are_one_template() -> None:
    found = by_text(member("b.docx", [*BASE[:38], *sentences(7, 2)]), member("a.docx", BASE))
    assert found is not None
    assert found.is_template
    assert found.words == "the same template as a.docx"


def test_a_signed_copy_is_called_so() -> None:
    found = by_text(member("b.docx", BASE, signed=True), member("a.docx", BASE))
    assert found is not None
    assert found.words == "the signed version of a.docx"


@pytest.mark.parametrize(
    ("vendors", "begins"),
    [(("acme",), "another version of a.docx ("), (("bolt",), "much the same wording as a.docx (")],
)
def test_a_text_of_which_most_is_new_is_a_version_only_for_one_vendor(vendors: tuple[str, ...], begins: str) -> None:
    newer = member("b.docx", [*BASE[:26], *sentences(8, 30)], vendors=vendors)
    found = by_text(newer, member("a.docx", BASE, vendors=("acme",)))
    assert found is not None
    assert not found.is_template
    assert found.words.startswith(begins)
    assert found.words.endswith(" % of the shorter text is the same)")


def translated(texts: list[str]) -> list[str]:
    """The same paragraphs in words that are none, a fifth longer."""
    return [
        " ".join(["ox", *(f"x{word[::-1]}" for word in text.split()), *["und"] * (len(text.split()) // 5)])
        for text in texts
    ]


def test_a_translation_is_known_by_its_shape() -> None:
    found = by_shape(member("de.docx", translated(BASE), language="de"), member("en.docx", BASE))
    assert found is not None
    assert found.words == "en.docx in German"


def test_the_same_shape_in_the_same_language_is_no_translation() -> None:
    assert by_shape(member("b.docx", translated(BASE)), member("a.docx", BASE)) is None


@pytest.mark.parametrize("seed", range(11, 19))
def test_another_text_in_another_language_is_no_translation(seed: int) -> None:
    assert by_shape(member("de.docx", sentences(seed), language="de"), member("en.docx", BASE)) is None


def test_an_annex_belongs_to_an_agreement_of_its_partner_in_its_folder() -> None:
    annex = member("acme/annex.docx", sentences(21), kind="annex", vendors=("acme",))
    main = member("acme/dpa.docx", BASE, vendors=("acme", "acme cloud"))
    found = by_vendor(annex, main)
    assert found is not None
    assert found.words == "an annex of the same partner as acme/dpa.docx"
    assert by_vendor(main, annex) is None
    assert by_vendor(annex, member("bolt/dpa.docx", BASE, vendors=("acme",))) is None
    assert by_vendor(annex, member("acme/dpa.docx", BASE, vendors=("bolt",))) is None
    assert by_vendor(annex, member("acme/dpa.docx", BASE)) is None


lengths = st.lists(st.integers(0, 200), max_size=40)


@given(lengths, lengths)
def test_the_distance_of_shapes_is_the_same_both_ways_and_nothing_from_itself(one: list[int], other: list[int]) -> None:
    assert shape_distance(one, other) == pytest.approx(shape_distance(other, one))
    assert shape_distance(one, one) == 0
    assert 0 <= shape_distance(one, other) < float("inf")


@given(st.lists(st.integers(5, 200), min_size=20, max_size=40, unique=True))
def test_a_language_with_twice_the_words_is_near_and_the_same_lengths_in_another_order_are_far(one: list[int]) -> None:
    doubled = [2 * length for length in one]
    assert shape_distance(one, doubled) < 0.25
    assert shape_distance(sorted(one), sorted(one, reverse=True)) > 0.25
