import pytest
from lxml import html

from addendum.partner.surroundings import beside, buttons, links, paragraphs

FORM = "<form><p>Stay in touch.</p><label><input type=checkbox> Newsletter</label><button>Subscribe</button></form>"


def form_in(page: str) -> html.HtmlElement:
    """Return the form of a page."""
    found = html.document_fromstring(f"<html><body>{page}</body></html>").find(".//form")
    assert found is not None
    return found


def test_a_bare_form_has_nothing_beside_it() -> None:
    assert beside(form_in(FORM)) == ()
    assert links(form_in(FORM)) == ()


def test_the_innermost_paragraphs_are_told_in_order() -> None:
    assert list(paragraphs(form_in(FORM))) == ["Stay in touch.", "Newsletter"]


def test_words_that_stand_in_no_paragraph_come_last() -> None:
    assert list(paragraphs(form_in("<form>Stop <p>News</p> any time.</form>"))) == ["News", "Stop any time."]


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("<button>Join</button>", ("Join",)),
        ("<input type=submit value=Join>", ("Join",)),
        ("<a role=button>Join</a>", ("Join",)),
        ("<button><img src=x></button>", ()),
        ("<input type=text value=Join>", ()),
    ],
)
def test_buttons_are_told_by_what_they_say(button: str, said: tuple[str, ...]) -> None:
    assert buttons(form_in(f"<form>{button}</form>")) == said


@pytest.mark.parametrize(
    ("page", "near"),
    [
        (f"<div><h2>News</h2>{FORM}<p>Stop any time.</p></div>", ("News", "Stop any time.")),
        (f"<h1>Shop</h1><p>a</p><p>b</p>{FORM}<p>c</p><p>d</p><p>e</p>", ("a", "b", "c", "d")),
        (f"<p>Stop any time.</p><footer>Imprint</footer>{FORM}", ("Stop any time.",)),
        (f"{FORM}<form><p>Search</p></form>", ()),
    ],
    ids=["in one element", "bare on the page", "a footer", "another form"],
)
def test_what_stands_right_beside_a_form_belongs_to_it(page: str, near: tuple[str, ...]) -> None:
    assert beside(form_in(page)) == near


def test_links_are_those_of_the_form_and_right_beside_it_but_not_of_the_footer() -> None:
    page = f"<div>{FORM}<p><a href=p>Privacy policy</a></p><footer><a href=i>Imprint</a></footer></div>"
    assert links(form_in(page)) == ("Privacy policy",)
