"""The day where none was given."""

from datetime import date

import pytest

from addendum.api.dates import day_of, fixed_day
from addendum.errors import UsageError


def test_it_is_today_where_nothing_is_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()  # noqa: DTZ011  the day where the user sits
    assert before.isoformat() <= day_of() <= date.today().isoformat()  # noqa: DTZ011  likewise
    assert fixed_day() == ""


def test_a_reproducible_build_fixes_it_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225599")
    assert day_of() == fixed_day() == "2025-12-31"


@pytest.mark.parametrize("nonsense", ["yesterday", "1e9", "9" * 40])
def test_what_is_no_time_is_a_mistake(monkeypatch: pytest.MonkeyPatch, nonsense: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        day_of()
