import pytest

from addendum.api import rendering
from addendum.api.rendering import rendered
from addendum.errors import LimitReached, RenderingAbsent
from addendum.model.dossier import Picture
from addendum.partner.render import Rendered
from factories.consent_papers import box, fine, form_page, text_paper

BUILT = '<div id="root"></div><p>Wait</p><script>build()</script>'
SHOWN = Rendered(fine(box("News", "checked")), b"png", 1, ())


@pytest.fixture(autouse=True)
def _present(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "why_not", lambda: "")


def showing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "render", lambda markup: SHOWN)  # noqa: ARG005 - the same for every page


def test_without_a_browser_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "why_not", lambda: "apt install chromium")
    with pytest.raises(RenderingAbsent, match="apt install chromium"):
        rendered(())


def test_papers_that_are_no_pages_pass_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    showing(monkeypatch)
    policy, template = text_paper("We tell you."), form_page(fine(box("News"), "{{ legal }}"))
    shown = rendered((policy, template))
    assert (shown.papers, shown.pictures, shown.failed) == ((policy, template), (), ())


def test_each_form_gets_a_picture_and_only_one_that_its_source_leaves_open_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    showing(monkeypatch)
    plain, built = form_page(fine(box("News")), "plain.html"), form_page(BUILT, "built.html")
    shown = rendered((plain, built))
    assert shown.pictures == (Picture("plain.html", b"png", 1), Picture("built.html", b"png", 1))
    assert shown.papers[0] == plain
    assert (shown.papers[1].rendered, shown.papers[1].markup) == (True, SHOWN.markup)


def test_a_page_that_cannot_be_shown_stays_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(markup: str) -> Rendered:
        raise LimitReached(f"It takes too long: {len(markup)} characters.")

    monkeypatch.setattr(rendering, "render", fail)
    page = form_page(BUILT, "built.html")
    shown = rendered((page,))
    assert shown.papers == (page,)
    assert shown.failed[0].startswith("built.html: It takes too long")
