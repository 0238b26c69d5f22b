import pytest

from addendum.matching.articles import article_tags
from addendum.matching.text import words_of


def articles(text: str) -> set[int]:
    """Return the numbers of the articles a text mentions."""
    return {int(tag.removeprefix("art")) for _, tag, _ in article_tags(words_of(text), text)}


@pytest.mark.parametrize(
    "text", ["", "32 employees", "Article One", "Article 2016/679 of the law", "an art of 3 masters"]
)
def test_other_numbers_are_no_articles(text: str) -> None:
    assert 32 not in articles(text)
    assert 2016 not in articles(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Article 28", {28}),
        ("Art. 28(3)(h) GDPR", {28}),
        ("Articles 32 to 36", {32, 33, 34, 35, 36}),
        ("Arts. 32-36", {32, 33, 34, 35, 36}),
        ("Articles 32 – 34", {32, 33, 34}),
        ("Articles 33, 34 and 35", {33, 34, 35}),
        ("Articles 32 through 36 of the GDPR", {32, 33, 34, 35, 36}),
        ("Art. 32 bis 36 DSGVO", {32, 33, 34, 35, 36}),
        ("articles 32 à 36", {32, 33, 34, 35, 36}),
        ("Art. 28 para. 3 lit. f", {28}),
        ("Article 28 and Article 32", {28, 32}),
        ("Art. 32 through Art. 36 GDPR", {32, 33, 34, 35, 36}),
        ("Article 32 and Article 34", {32, 34}),
        ("Art. 32 ff. DSGVO", {32, 33, 34, 35, 36}),
        ("Articles 44 et seq. GDPR", set(range(44, 51))),
        ("Art. 28 ff.", {28}),
    ],
)
def test_each_article_of_a_mention_is_named(text: str, wanted: set[int]) -> None:
    assert articles(text) == wanted
