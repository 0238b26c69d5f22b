"""How far a batch is: lines where nobody watches, a bar on a terminal."""

import io
import time

import pytest

from addendum.cli.progress import Progress, in_words
from addendum.errors import NoText

Capture = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in seconds, to be set by a test."""
    now = [100.0]
    monkeypatch.setattr("addendum.cli.progress.time.monotonic", lambda: now[0])
    return now


def test_quiet_says_errors_only(capsys: Capture) -> None:
    progress = Progress(2, quiet=True)
    progress.step("a.docx")
    progress.step("b.docx", NoText("It has none.", where="b.docx"))
    progress.close()
    assert capsys.readouterr().err.splitlines() == [str(NoText("It has none.", where="b.docx"))]


def test_a_file_is_a_line(capsys: Capture, clock: list[float]) -> None:
    progress = Progress(2, quiet=False)
    progress.step("a.docx")
    clock[0] += 1
    progress.step("b.docx")
    assert capsys.readouterr().err == "[1/2] a.docx\n[2/2] b.docx\n"


def test_now_and_then_a_line_says_how_fast_it_goes(capsys: Capture, clock: list[float]) -> None:
    progress = Progress(1000, quiet=False)
    for number in range(1, 41):
        clock[0] += 0.5
        progress.step(f"{number}.docx", NoText("It has none.") if number == 3 else None)
    told = [line for line in capsys.readouterr().err.splitlines() if "left" in line]
    assert told == [
        "[20/1000] 20.docx (1 failed, 2.0 a second, about 8 min left)",
        "[40/1000] 40.docx (1 failed, 2.0 a second, about 8 min left)",
    ]


def test_a_terminal_gets_a_bar_with_figures_and_whole_lines_of_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    progress = Progress(3, quiet=False)
    progress.step("a.docx")
    progress.step("b.docx", NoText("It has none.", where="b.docx"))
    time.sleep(0.15)
    progress.close()
    shown = screen.getvalue()
    assert "2/3" in shown
    assert "1 failed" in shown
    assert "a second" in shown
    assert any(line.endswith(str(NoText("It has none.", where="b.docx"))) for line in shown.splitlines())


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "0 s"), (89, "89 s"), (90, "2 min"), (3540, "59 min"), (12_000, "3 h 20 min")]
)
def test_durations_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
