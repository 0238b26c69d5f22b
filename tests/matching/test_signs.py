import pytest

from addendum.matching.signs import parse, parse_phrase


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("audit / ", "empty"),
        (" + audit", "empty"),
        ("audit ! books ! royalties", "only once"),
        ("audit + (*)", "not a word"),
        ("*daten*", "both ends"),
        ("", "empty"),
    ],
)
def test_a_faulty_expression_says_why(source: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(source)


def test_groups_alternatives_and_bars_are_told_apart() -> None:
    sign = parse("allow / permit + audit* ! books")
    assert [len(group) for group in sign.needs] == [2, 1]
    assert len(sign.bars) == 1
    assert len(sign.phrases) == 4


def test_a_star_makes_a_beginning_of_the_last_part_only() -> None:
    on, site, audit = parse_phrase("on-site audit*")
    assert not on.is_beginning
    assert not site.is_beginning
    assert audit.is_beginning


def test_a_star_in_front_makes_an_ending_of_the_first_part_only() -> None:
    ending, word = parse_phrase("*daten-träger")
    assert ending.is_ending
    assert not ending.is_beginning
    assert not word.is_ending


def test_a_gap_belongs_to_the_word_behind_it_and_none_leads() -> None:
    first, second = parse_phrase(".. prior .. consent")
    assert not first.after_gap
    assert second.after_gap


def test_terms_are_named_without_the_sign() -> None:
    assert parse("@breach + notif* / @alarm ! @drill").terms == {"breach", "alarm", "drill"}
