"""A site's furniture is left out; the text itself is never taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring

from addendum.readers.html_content import is_furniture, main_content, visible_length

LONG = "The Processor shall keep records of processing. " * 10
MUCH = 10_000
"""Characters of a page beside which its furniture is small."""


def element(source: str) -> HtmlElement:
    return fragment_fromstring(source)


def first(source: str, tag: str) -> HtmlElement:
    return next(element(source).iter(tag))


@pytest.mark.parametrize(
    "source",
    [
        "<div>text</div>",
        '<div class="content">text</div>',
        '<div class="cookiesection-free">text</div>',
        '<p id="navigate">text</p>',
        '<section role="region">text</section>',
        '<form class="footer">text</form>',
        '<main class="nav">text</main>',
        '<article id="sidebar">text</article>',
    ],
)
def test_what_is_not_named_as_furniture_is_text(source: str) -> None:
    assert not is_furniture(element(source), MUCH)


FURNITURE = [
    "<nav>text</nav>",
    "<header>text</header>",
    "<footer>text</footer>",
    "<aside>text</aside>",
    '<div role="navigation">text</div>',
    '<div role="dialog">text</div>',
    '<div class="site cookie-banner">text</div>',
    '<div id="breadcrumbs">text</div>',
]


@pytest.mark.parametrize("source", FURNITURE)
def test_what_is_named_as_furniture_is_left_out_of_a_long_page(source: str) -> None:
    assert is_furniture(element(source), MUCH)


@pytest.mark.parametrize("source", FURNITURE)
def test_furniture_that_holds_much_of_the_page_is_its_text(source: str) -> None:
    held = element(source)
    assert not is_furniture(held, 3 * visible_length(held))


@pytest.mark.parametrize("tag", ["header", "footer", "aside"])
@pytest.mark.parametrize("around", ["main", "article", "section"])
def test_the_head_and_foot_of_a_text_belong_to_it(tag: str, around: str) -> None:
    assert not is_furniture(first(f"<{around}><{tag}>text</{tag}></{around}>", tag), MUCH)


def test_a_head_that_holds_the_title_is_text() -> None:
    assert not is_furniture(element("<header><div><h1>Terms</h1></div></header>"), MUCH)


@pytest.mark.parametrize("unseen", ["script", "style", "template", "noscript", "title"])
def test_scripts_and_the_like_have_no_length(unseen: str) -> None:
    assert visible_length(element(f"<div>four<{unseen}>much more</{unseen}>tail</div>")) == 8


@given(st.lists(st.sampled_from(["one", "three", "twelve"]), max_size=6))
def test_the_length_is_that_of_all_texts_wherever_they_stand(words: list[str]) -> None:
    whole = sum(map(len, words))
    assert visible_length(element(f"<div>{''.join(f'<p> {word} </p>' for word in words)}</div>")) == whole
    assert visible_length(element(f"<div>{''.join(f'<br> {word} ' for word in words)}</div>")) == whole


@pytest.mark.parametrize("main", ["<main>{}</main>", "<div role='main'>{}</div>", "<article>{}</article>"])
def test_the_part_that_holds_most_of_the_text_is_the_text(main: str) -> None:
    body = element(f"<div><p>Welcome</p>{main.format(LONG)}</div>")
    assert main_content(body) is body[1]


def test_a_main_part_that_holds_little_is_not_the_whole_text() -> None:
    body = element(f"<div><main>Short</main><p>{LONG}</p></div>")
    assert main_content(body) is body


def test_of_two_articles_neither_is_the_whole_unless_it_holds_half() -> None:
    thirds = element(f"<div><article>{LONG}</article><article>{LONG}</article><p>{LONG}</p></div>")
    assert main_content(thirds) is thirds


def test_a_page_without_any_part_is_its_own_text() -> None:
    body = element(f"<div><p>{LONG}</p></div>")
    assert main_content(body) is body
