"""The stand-alone amendment agreement, and the whole processor agreement, as Word files ready to sign."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from addendum.matching.own_words import melted
from addendum.model.agreement import Role
from addendum.model.amendment import Amendment, Form
from addendum.settings import House
from addendum.writers.amendment_tables import amendments_table, annexed_terms, particulars_table
from addendum.writers.changes import changes, named
from addendum.writers.clause_groups import grouped_clauses
from addendum.writers.original import Original, Signatory, original_of
from addendum.writers.paper_words import PaperWords, paper_words
from addendum.writers.signatures import signature_block
from addendum.writers.stamp import Stamp
from addendum.writers.texts import Line, lines
from addendum.writers.word_blocks import para, paragraph
from addendum.writers.word_file import Paper, word_file

_STYLES: Mapping[str, str] = {
    "title": "Title",
    "subtitle": "Subtitle",
    "lead": "Lead",
    "party": "Party",
    "recital": "Recital",
    "clause": "ClauseHeading",
    "text": "ClauseText",
    "annex": "AnnexTitle",
}
_OF = {"de": "des ", "fr": "de ", "nl": "van "}
Tables = Mapping[str, Callable[[], str]]
_NO_HOUSE = House()


def write_amendment(amendment: Amendment, stamp: Stamp, house: House = _NO_HOUSE) -> bytes:
    """Return the amendment agreement as .docx bytes: the same edits as the redline, in a table of old and new wording.

    What the agreement does not say (a date, a name) and what only the parties know is a visible blank.
    """
    agreement = amendment.review.agreement
    original, words = original_of(agreement), paper_words(agreement.language)
    rows = changes(amendment)
    blanks = amendment.blanks
    annexed = [change for change in rows if change.is_annex]
    facts = {
        **_names(original, agreement.language),
        "number": original.next_number,
        "parties": _listed((one.entry for one in original.signatories), words),
        "law_at": original.law_at,
        "law_cited": named(original.law_at, words) if original.law_at else "",
        "blanks": blanks,
        "annexed": bool(annexed),
        "beside": amendment.form is Form.BESIDE,
        "annex_title": annexed[0].provisions[0].text if annexed else "",
        "annex_name": annexed[0].annex_name if annexed else "",
        "marked": any(piece.is_new for change in rows for piece in change.new),
    }
    tables: Tables = {
        "amendments": lambda: amendments_table(rows, words),
        "particulars": lambda: particulars_table(rows, words),
        "annexed": lambda: annexed_terms(annexed),
    }
    body = _body(lines("amendment", agreement.language, house, **facts), tables, original.signatories, words)
    title = words.amendment_title.format(number=original.next_number, title=original.title)
    return word_file(body, Paper(title, agreement.language, words.page_of, house.marking), stamp)


def write_whole_agreement(amendment: Amendment, stamp: Stamp, house: House = _NO_HOUSE) -> bytes:
    """Return the whole processor agreement as .docx bytes, its facts blank, to be annexed to the partner's paper."""
    agreement = amendment.review.agreement
    original, words = original_of(agreement), paper_words(agreement.language)
    parties = [_as_defined(one, words) for one in original.signatories]
    facts = {"title": original.title, "parties": _listed(parties, words)}
    tables: Tables = {"clauses": lambda: "".join(grouped_clauses(amendment.edits, agreement.language))}
    body = _body(lines("agreement", agreement.language, house, **facts), tables, original.signatories, words)
    return word_file(body, Paper(words.agreement_title, agreement.language, words.page_of, house.marking), stamp)


def _body(text: Iterable[Line], tables: Tables, signatories: tuple[Signatory, ...], words: PaperWords) -> str:
    """Return the lines as XML; what stands before the signatures goes with them, so that no page has them alone."""
    found = list(text)
    followers = [line.kind for line in found[1:]] + [""]
    return "".join(
        signature_block(line.text, signatories, words)
        if line.kind == "signatures"
        else _block(line, tables, keep_next=follower == "signatures")
        for line, follower in zip(found, followers, strict=True)
    )


def _block(line: Line, tables: Tables, *, keep_next: bool) -> str:
    if line.kind == "table":
        return tables[line.text]()
    return paragraph(para(line.text, _STYLES[line.kind], keep_next=keep_next))


def _names(original: Original, language: str) -> dict[str, str]:
    """Return the names the texts use, as they stand within a sentence."""
    words = {Role.CONTROLLER: original.terms.controller, Role.PROCESSOR: original.terms.processor}
    called = {role: f"the {word.word}" if word.article else word.word for role, word in words.items()}
    return {
        "title": original.title,
        "dated": original.dated,
        "paper": original.paper,
        "quoted": f"the “{original.paper}”",
        "controller": called[Role.CONTROLLER],
        "of_controller": melted(_OF.get(language, "of "), called[Role.CONTROLLER], language),
        "processor": called[Role.PROCESSOR],
    }


def _listed(entries: Iterable[str], words: PaperWords) -> tuple[str, ...]:
    """Return the entries of a list that ends with a full stop: "...; and", "...."."""
    found = [entry.rstrip(" .;,") for entry in entries]
    return tuple(_joined(found, words.separators))


def _joined(entries: list[str], separators: tuple[str, str]) -> Iterator[str]:
    last = len(entries) - 1
    for number, entry in enumerate(entries):
        yield entry + ("." if number == last else separators[number == last - 1])


def _as_defined(one: Signatory, words: PaperWords) -> str:
    return words.defined.format(name=one.name, role=words.quoted.format(words.own_roles[one.role]))
