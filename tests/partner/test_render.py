"""A browser from the system shows pages that scripts build; it reaches nothing but the page."""

import importlib.util
import struct

import pytest

from addendum.errors import LimitReached, RenderingAbsent
from addendum.partner import render as rendering
from addendum.partner.forms import read_forms
from addendum.partner.render import Rendered, as_rendered, needs_rendering, render, why_not
from addendum.settings import Limits
from factories.consent_papers import box, fine, form_page, found
from factories.programs import needs, skip_or_fail

BUILT = """<html><body><h1>Join us</h1><div id="root"></div><script>
document.getElementById('root').innerHTML = '<form><p>You can unsubscribe at any time.</p><a href="p">Privacy</a>'
  + '<label><input type="checkbox" id="n" name="news"> Send me the newsletter</label>'
  + '<button>Create account</button></form>';
document.getElementById('n').checked = TICKED;
</script></body></html>"""
CURIOUS = """<p>Hello</p><img src="https://elsewhere.invalid/a.png"><iframe src="file:///etc/passwd"></iframe><script>
fetch('https://elsewhere.invalid/leak').catch(() => {});
new WebSocket('wss://elsewhere.invalid/');
window.open('https://elsewhere.invalid/popup');
</script>"""


@pytest.fixture(scope="module")
def browser() -> None:
    needs("chromium")
    if importlib.util.find_spec("playwright") is None:
        skip_or_fail("playwright is not installed")


def ticks(shown: Rendered) -> list[bool | None]:
    return [control.ticked for form in read_forms(shown.markup) for control in form.controls]


def test_what_is_missing_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "_browser", lambda: "")
    assert "install" in why_not()
    with pytest.raises(RenderingAbsent, match=r"install .*The source of the page was reviewed"):
        render("<p>Hello</p>")


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        (fine(box("News")), False),
        (fine(box("News", "checked")), False),
        (fine(box("News", "checked={news}")), False),
        (fine(box("News", 'v-model="news"'), "<script src='vue.js'></script>"), True),
        (fine(box("News", "{% if news %}checked{% endif %}"), "<script src='a.js'></script>"), False),
        (BUILT, True),
    ],
)
def test_a_page_is_rendered_only_where_its_source_leaves_something_open(markup: str, wanted: bool) -> None:
    page = form_page(markup)
    assert needs_rendering(page) is wanted
    assert not needs_rendering(as_rendered(page, Rendered(markup, b"", 0, ())))


def test_a_form_that_still_does_not_show_is_not_reviewed() -> None:
    page = as_rendered(form_page(BUILT), Rendered('<div id="root"></div><script></script>', b"", 0, ()))
    finding = found(page)["affirmative-act"]
    assert (finding.verdict, "without a network" in finding.why) == ("unclear", True)


@pytest.mark.usefixtures("browser")
@pytest.mark.parametrize(("state", "verdict"), [("true", "contradicted"), ("false", "met")])
def test_the_real_state_of_a_box_that_a_script_made_is_judged(state: str, verdict: str) -> None:
    page = form_page(BUILT.replace("TICKED", state))
    shown = render(page.markup or "")
    finding = found(as_rendered(page, shown))["affirmative-act"]
    assert finding.verdict == verdict
    assert finding.quotes[0].where == "as shown in a browser, checkbox news"
    assert shown.marked == (state == "true")


@pytest.mark.usefixtures("browser")
def test_a_box_whose_framework_did_not_load_stays_undecided() -> None:
    assert ticks(render(fine(box("News", 'v-model="news"'), "<script src='vue.js'></script>"))) == [None]


@pytest.mark.usefixtures("browser")
def test_the_picture_shows_the_whole_page() -> None:
    shown = render(f"{fine(box('News', 'checked'))}<div style='height: 3000px'></div>")
    assert shown.screenshot.startswith(b"\x89PNG")
    assert struct.unpack(">II", shown.screenshot[16:24])[1] > 3000
    assert ticks(shown) == [True]


@pytest.mark.usefixtures("browser")
def test_a_page_reaches_neither_the_network_nor_the_disk() -> None:
    shown = render(CURIOUS)
    assert "root:" not in shown.markup
    assert any("elsewhere.invalid/leak" in address for address in shown.refused)
    assert shown.marked == 0


@pytest.mark.usefixtures("browser")
def test_files_saved_with_the_page_are_loaded_and_no_others() -> None:
    script = b"document.querySelector('[type=checkbox]').checked = true"
    page = f"{fine(box('News'))}<script src='page_files/a.js'></script><script src='../secret.js'></script>"
    shown = render(page, {"page_files/a.js": script})
    assert ticks(shown) == [True]
    assert shown.refused == ("https://page.invalid/secret.js",)


@pytest.mark.usefixtures("browser")
def test_a_page_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "_LIMITS", Limits(cpu_seconds=20, wall_seconds=8, memory_mib=1 << 27))
    with pytest.raises((LimitReached, RenderingAbsent)):
        render("<p>Hello</p><script>setTimeout(() => { while (true) {} }, 300)</script>")
