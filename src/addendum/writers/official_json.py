"""Official clauses as they stand in review.json: plain lists, words and numbers (DESIGN.md section 5)."""

from addendum.model.official import Incorporation, OfficialText

Record = dict[str, object]


def official_record(text: OfficialText) -> Record:
    """Return one official text: its clauses, choices, blanks and annexes, each with its place."""
    return {
        "set": text.set,
        "name": text.name,
        "language": text.language,
        "modules": list(text.modules),
        "from": text.places[0],
        "to": text.places[-1],
        "clauses": [
            {
                "clause": clause.number,
                "heading": clause.heading,
                "state": str(clause.state),
                "at": clause.at,
                "changes": list(clause.changes),
            }
            for clause in text.clauses
        ],
        "choices": [
            {"clause": one.clause, "state": str(one.state), "chosen": one.chosen, "at": one.at} for one in text.options
        ],
        "blanks": [{"clause": blank.clause, "at": blank.at} for blank in text.blanks],
        "annexes": [
            {
                "annex": annex.number,
                "title": annex.title,
                "state": str(annex.state),
                "at": annex.at,
                "blank": list(annex.blank_at),
            }
            for annex in text.annexes
        ],
    }


def named_record(one: Incorporation) -> Record:
    """Return one set that is taken in without its text, with the words that do so."""
    return {"set": one.set, "name": one.name, "reach": str(one.reach), "at": one.at, "quote": one.quote}
