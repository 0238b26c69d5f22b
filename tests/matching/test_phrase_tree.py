"""The tree of phrases finds exactly what looking for each phrase alone finds."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from addendum.matching.phrase_tree import Branch, Terms
from addendum.matching.phrases import PhraseIndex, Tags, term_phrases
from addendum.matching.signs import GAP, Phrase, Piece, parse_phrase

TERMS = {"event": ("data breach", "@leak", "out*"), "leak": ("leak* .. data", "*loss")}
PARSED = term_phrases(TERMS)
WORDS = ("data", "breach", "leak", "leaks", "outage", "dataloss", "processor", "processing", "of", "no")
PIECES = ("data", "breach", "leak*", "*loss", "process*", "@event", "@leak", "@processor", "..", "of")
PHRASES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join).filter(lambda source: source != "..")
TAGS: Tags = {0: {"processor": 2}, 2: {"processor": 3}}


def ends(piece: Piece, words: tuple[str, ...], at: int, tags: Tags) -> list[int]:
    """Where one piece may end, the farthest first, told without any index."""
    if piece.is_term:
        found = {first(phrase, words, at, tags) for phrase in PARSED.get(piece.word, ())} - {0}
        return sorted(found | {tags.get(at, {}).get(piece.word, 0)} - {0}, reverse=True)
    word, part = words[at], piece.word
    if piece.is_beginning or piece.is_ending:
        fits = word.startswith(part) if piece.is_beginning else word.endswith(part)
        only_a_name = "processor" in tags.get(at, {}) and len(word) > len(part) + 1
        return [at + 1] if fits and not only_a_name else []
    return [at + 1] if word == part else []


def first(phrase: Phrase, words: tuple[str, ...], at: int, tags: Tags) -> int:
    """Where the phrase that begins at a word ends, in the nearest way, or 0."""
    if not phrase:
        return at
    starts = range(at, min(at + (GAP if phrase[0].after_gap else 0) + 1, len(words)))
    ways = (first(phrase[1:], words, end, tags) for start in starts for end in ends(phrase[0], words, start, tags))
    return next((way for way in ways if way), 0)


def alone(phrase: Phrase, words: tuple[str, ...], tags: Tags) -> Iterator[tuple[int, int]]:
    for at in range(len(words)):
        end = first(phrase, words, at, tags)
        if end:
            yield at, end


@given(
    st.lists(PHRASES.filter(lambda source: source.strip(". ") != ""), min_size=1, max_size=5),
    st.lists(st.sampled_from(WORDS), max_size=9).map(tuple),
    st.sampled_from([{}, TAGS]),
)
def test_many_phrases_at_once_are_found_as_each_alone(sources: list[str], words: tuple[str, ...], tags: Tags) -> None:
    tags = {at: marks for at, marks in tags.items() if all(end <= len(words) for end in marks.values())}
    phrases = list(dict.fromkeys(parse_phrase(source) for source in sources))
    index = PhraseIndex(PARSED)
    index.add(phrases)
    wanted = {number: tuple(alone(phrase, words, tags)) for number, phrase in enumerate(phrases)}
    assert index.hits(words, tags) == {number: spans for number, spans in wanted.items() if spans}


def test_an_empty_branch_fits_nothing() -> None:
    assert Branch().fits("data") == ()


def test_a_phrase_that_is_planted_later_fits_words_asked_for_before() -> None:
    branch = Branch()
    branch.plant(parse_phrase("data*"), 0)
    assert [(node.number, goes_on) for node, goes_on in branch.fits("database")] == [(0, True)]
    branch.plant(parse_phrase("*base"), 1)
    assert [node.number for node, _ in branch.fits("database")] == [0, 1]


def test_phrases_that_begin_alike_share_their_way() -> None:
    branch = Branch()
    for number, source in enumerate(("data breach", "data loss", "data .. loss")):
        branch.plant(parse_phrase(source), number)
    (node,) = branch.words.values()
    assert node.near is not None
    assert node.far is not None
    assert sorted(node.near.words) == ["breach", "loss"]


def test_a_term_is_opened_by_the_first_words_of_its_phrases_and_of_the_terms_in_them() -> None:
    terms = Terms(PARSED)
    assert terms.opened_by("nothing") == ()
    assert terms.opened_by("data") == ("event",)
    assert terms.opened_by("leaks") == ("event", "leak")
    assert terms.opened_by_tag("processor") == ("processor",)
