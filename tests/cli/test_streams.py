"""What goes to which stream, and whether in colour."""

import io
import sys

import pytest

from addendum.cli.streams import emit, has_colour, say, width


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the caller's own settings away."""
    for name in ("NO_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)


def test_a_file_gets_no_colour_and_eighty_columns() -> None:
    assert not has_colour(io.StringIO())
    assert width(io.StringIO()) == 80


def test_a_terminal_gets_colour_unless_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_colour(Screen())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not has_colour(Screen())


def test_an_empty_no_color_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert has_colour(Screen())


def test_a_dumb_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert not has_colour(Screen())


@pytest.mark.parametrize(("columns", "used"), [("20", 60), ("100", 100), ("400", 120)])
def test_the_width_stays_legible(monkeypatch: pytest.MonkeyPatch, columns: str, used: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert width(Screen()) == used


def test_signs_that_the_stream_lacks_do_not_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    target = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", target)
    emit("Müller ◐\n")
    target.flush()
    assert written.getvalue() == b"M?ller ?\n"


def test_a_line_on_standard_error_is_one_line_without_control_signs(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\nb\x1b[31mc\x07")
    assert capsys.readouterr().err == "a b[31mc\n"


def test_a_closed_standard_error_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError

    monkeypatch.setattr(sys, "stderr", Closed())
    say("nobody hears")
