"""matrix.html in Chromium: five hundred rows sort, filter, fold and open at once, and nothing leaves the machine."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from addendum.model.matrix import Matrix
from addendum.writers.matrix_html import write_matrix_html
from factories.matrices import complete_row, gap_row, large, matrix
from factories.programs import needs

ROWS = 500
ALLOWED_MS = 200
TIMES = 4
TIMED = """
code => new Promise(done => requestAnimationFrame(() => {
  const act = eval(`() => { ${code} }`), begun = performance.now();
  act();
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => done(performance.now() - begun);
    painted.port2.postMessage(0);
  });
}))
"""
FILES = (
    "Array.from(document.querySelectorAll('.matrix tbody tr:not([hidden]) th'), h => h.firstChild.textContent.trim())"
)


class Opened:
    """A page in the browser with all that it said and asked for."""

    def __init__(self, page: Any, path: Path) -> None:  # noqa: ANN401  playwright is imported only where it is needed
        self.page, self.said, self.asked = page, [], []  # type: ignore[var-annotated]
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path.as_uri())

    def least(self, *codes: str) -> float:
        """The least time in ms from an act to the picture of it."""
        return min(float(self.page.evaluate(TIMED, code)) for code in codes)

    def files(self) -> list[str]:
        return list(self.page.evaluate(FILES))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    needs("chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield started
        started.close()


@cache
def big_page() -> str:
    return write_matrix_html(large(ROWS, families=40, drafted=True), "0")


@pytest.fixture
def big(browser: Any, tmp_path: Path) -> Opened:  # noqa: ANN401  see above
    path = tmp_path / "matrix.html"
    path.write_text(big_page(), encoding="utf-8")
    return Opened(browser.new_page(bypass_csp=True), path)


@pytest.fixture
def small(browser: Any, tmp_path: Path) -> Opened:  # noqa: ANN401  see above
    return shown(browser, tmp_path, matrix(complete_row(), gap_row()))


def shown(browser: Any, folder: Path, made: Matrix) -> Opened:  # noqa: ANN401  see above
    path = folder / "matrix.html"
    path.write_text(write_matrix_html(made, "0"), encoding="utf-8")
    return Opened(browser.new_page(), path)


def change(control: str, value: str) -> str:
    event = "new Event('input')); c.dispatchEvent(new Event('change')"
    return f"const c = document.getElementById({control!r}); c.value = {json.dumps(value)}; c.dispatchEvent({event});"


def test_nothing_is_asked_for_and_nothing_complained_of(small: Opened) -> None:
    small.page.click("thead th:nth-child(4) button")
    small.page.click(".matrix .cell a")
    assert len(small.asked) == 1
    assert small.said == []


def test_it_sorts_by_gravity_first_and_back(small: Opened) -> None:
    small.page.click("thead th:nth-child(4) button")
    assert small.files() == ["bolt.docx", "acme.docx"]
    small.page.click("thead th:nth-child(4) button")
    assert small.files() == ["acme.docx", "bolt.docx"]


def test_it_finds_words_and_says_how_many(small: Opened) -> None:
    small.page.fill("#words", "BOLT")
    assert small.files() == ["bolt.docx"]
    assert small.page.inner_text("#shown") == "1 of 2 shown"


def test_it_shows_the_agreements_in_which_one_requirement_has_one_verdict(small: Opened) -> None:
    small.page.select_option("#requirement", label="Audits and inspections")
    assert small.files() == ["bolt.docx"]
    small.page.select_option("#state", label="met")
    assert small.files() == ["acme.docx"]


def test_what_a_person_accepted_is_not_shown_as_open(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401  see above
    found = gap_row().cells
    accepted = replace(found["dpa.audits"], decision="accepted by JD", accepted=True)
    settled = replace(gap_row("c.docx"), cells={**found, "dpa.audits": accepted})
    page = shown(browser, tmp_path, matrix(gap_row(), settled))
    page.page.select_option("#requirement", label="Audits and inspections")
    assert page.files() == ["bolt.docx"]
    page.page.select_option("#state", label="partial")
    assert page.files() == ["bolt.docx", "c.docx"]


def test_a_cell_opens_its_words_and_escape_closes_it(big: Opened) -> None:
    big.page.click(".matrix tbody tr:nth-child(2) td.cell:nth-child(5) a")
    shown = big.page.inner_text("#opened")
    assert "promise 1 of vendor 1" in shown
    assert "not enough: it is a wish, not a duty" in shown
    assert "Point 1 of what a processor must promise" in shown
    href = big.page.get_attribute("#opened-review", "href")
    assert href == "vendor-001/internal/vendor-001_review.html#dpa.point-1"
    big.page.keyboard.press("Escape")
    assert not big.page.is_visible("#opened")


def test_folded_it_shows_one_row_for_each_family_and_opens_one(big: Opened) -> None:
    big.page.check("#fold")
    leaders = big.files()
    assert len(leaders) == ROWS // 50 + 40
    big.page.click(".unfold >> nth=0")
    assert len(big.files()) > len(leaders)
    big.page.uncheck("#fold")
    assert len(big.files()) == ROWS


def test_five_hundred_rows_sort_filter_fold_and_open_at_once(big: Opened) -> None:
    sort = [f"document.querySelectorAll('thead button')[{at}].click()" for at in range(TIMES)]
    filters = [change("words", f"vendor-{at}") for at in range(TIMES)] + [change("requirement", "3")]
    opens = [f"document.querySelectorAll('.matrix tbody .cell a')[{at}].click()" for at in range(TIMES)]
    folds = ["document.getElementById('fold').click()"] * TIMES
    spent = {
        name: big.least(*acts) for name, acts in (("sort", sort), ("filter", filters), ("open", opens), ("fold", folds))
    }
    assert all(milliseconds < ALLOWED_MS for milliseconds in spent.values()), spent
