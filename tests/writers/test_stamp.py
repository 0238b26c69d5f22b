import pytest

from addendum.writers.stamp import Stamp, legal


def test_a_stamp_is_an_author_initials_and_a_date_in_utc() -> None:
    stamp = Stamp("Counsel", "C", "2026-01-10T00:00:00Z")
    assert (stamp.author, stamp.initials, stamp.date) == ("Counsel", "C", "2026-01-10T00:00:00Z")


@pytest.mark.parametrize("author", ["", "  ", "\x00\x0b"])
def test_an_author_needs_a_name(author: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Stamp(author, "C", "2026-01-10T00:00:00Z")


@pytest.mark.parametrize("date", ["", "2026-01-10", "10.01.2026", "2026-01-10T00:00:00", "2026-01-10T00:00:00.123Z"])
def test_a_date_of_another_shape_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match="date"):
        Stamp("Counsel", "C", date)


def test_what_xml_cannot_hold_is_dropped_and_all_else_stays() -> None:
    assert legal("a\x00\x0b\ud800\ufffeb") == "ab"
    assert legal("é–“”\t\n𝒜 <&>") == "é–“”\t\n𝒜 <&>"
