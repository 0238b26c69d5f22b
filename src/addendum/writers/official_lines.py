"""What is said to people of the official clauses in an agreement: how far they are as published, what is left open."""

from collections.abc import Iterable, Iterator

from addendum.model.official import (
    AnnexState,
    ClauseState,
    OfficialAnnex,
    OfficialClause,
    OfficialText,
    OptionState,
    Reach,
)
from addendum.model.review import Review
from addendum.writers.places import Places

_MODULES = {"1": "One", "2": "Two", "3": "Three", "4": "Four"}
_ANNEX_WORDS = {
    AnnexState.FILLED: "filled in",
    AnnexState.PARTLY: "filled in in part",
    AnnexState.BLANK: "blank",
    AnnexState.MISSING: "not attached",
}
_REACH_WORDS = {
    Reach.PROCESSING: "for all processing",
    Reach.TRANSFERS: "for transfers, or on a condition",
}


def official_lines(review: Review) -> tuple[str, ...]:
    """Return one line for each official text and each matter in it, then one for each set that is only named."""
    places = Places(review.agreement)
    told = [line for text in review.official for line in _told(text, places)]
    return (*told, *_named(review, places))


def official_sentence(review: Review) -> str:
    """Return the official texts in one sentence; empty where there are none."""
    return " ".join(f"Official: {_headline(text)}" for text in review.official)


def to_mend(review: Review) -> str:
    """Return in words how many places of official texts are for the parties to mend, empty if there are none."""
    texts = review.official
    counts = (
        (sum(len(text.of_state(ClauseState.CHANGED)) for text in texts), "changed clause"),
        (sum(len(text.of_state(ClauseState.MISSING)) for text in texts), "missing clause"),
        (sum(option.state is OptionState.OPEN for text in texts for option in text.options), "open choice"),
        (sum(len(text.blanks) for text in texts), "blank"),
        (sum(annex.state is not AnnexState.FILLED for text in texts for annex in text.annexes), "incomplete annex"),
    )
    return _listed(f"{count} {_plural(noun, count)}" for count, noun in counts if count)


def _told(text: OfficialText, places: Places) -> Iterator[str]:
    begins = places.words(text.places[0])
    yield f"{_headline(text)} It begins at {begins}." if begins else _headline(text)
    for state, word in ((ClauseState.CHANGED, "Changed"), (ClauseState.MISSING, "Missing")):
        clauses = text.of_state(state)
        if clauses:
            yield f"{word}: {_listed(map(_clause, clauses))}."
    if left_out := text.of_state(ClauseState.LEFT_OUT):
        yield f"Optional and not taken: {_listed(f'Clause {clause.number}' for clause in left_out)}."
    chosen = [f"Clause {one.clause} option {one.chosen}" for one in text.options if one.chosen.isdigit()]
    if chosen:
        yield f"Chosen: {_listed(chosen)}."
    if still_open := dict.fromkeys(one.clause for one in text.options if one.state is OptionState.OPEN):
        yield f"Choice left open: {_listed(f'Clause {clause}' for clause in still_open)}."
    if blanks := dict.fromkeys(blank.clause for blank in text.blanks):
        yield f"Still to be filled in: {_listed(f'Clause {clause}' for clause in blanks)}."
    if text.annexes:
        yield f"Annexes: {_listed(map(_annex, text.annexes))}."


def _headline(text: OfficialText) -> str:
    modules = _listed(_MODULES[module] for module in text.modules)
    named = f"{text.name}{f', Module {modules}' if modules else ''}"
    there = [c for c in text.clauses if c.state not in (ClauseState.MISSING, ClauseState.LEFT_OUT)]
    compared = [clause for clause in there if clause.state is not ClauseState.NOT_COMPARED]
    if not compared:
        return f"{named}: {len(there)} clauses found; their words were not compared."
    same = len(text.of_state(ClauseState.UNCHANGED))
    return f"{named}: {same} of {len(there)} clauses word for word as published."


def _clause(clause: OfficialClause) -> str:
    count = len(clause.changes)
    where = f" in {count} {_plural('place', count)}" if count else ""
    return f"Clause {clause.number}{where}{' (words left out)' if clause.lacks_words and not count else ''}"


def _annex(annex: OfficialAnnex) -> str:
    return f"{annex.number} {_ANNEX_WORDS[annex.state]}"


def _named(review: Review, places: Places) -> Iterator[str]:
    for one in review.incorporated:
        where = places.words(one.at)
        yield (
            f"By reference: {one.name}, {_REACH_WORDS[one.reach]}{f' ({where})' if where else ''}. "
            "Its text is not in the file, so nothing is counted as met by it."
        )


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else f"{noun}es" if noun.endswith("x") else f"{noun}s"


def _listed(parts: Iterable[str]) -> str:
    found = list(parts)
    return f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else "".join(found)
