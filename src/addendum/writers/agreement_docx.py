"""The stand-alone amendment agreement, and the whole processor agreement, as Word files ready to sign."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from addendum.model.agreement import Role
from addendum.model.amendment import Amendment, Form
from addendum.writers.amendment_tables import amendments_table, annexed_terms, particulars_table
from addendum.writers.changes import changes
from addendum.writers.clause_groups import grouped_clauses
from addendum.writers.original import Original, Signatory, original_of
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
_OWN_ROLES = {Role.CONTROLLER: "Controller", Role.PROCESSOR: "Processor"}
Tables = Mapping[str, Callable[[], str]]


def write_amendment(amendment: Amendment, stamp: Stamp) -> bytes:
    """Return the amendment agreement as .docx bytes: the same edits as the redline, in a table of old and new wording.

    What the agreement does not say (a date, a name) and what only the parties know is a visible blank.
    """
    agreement = amendment.review.agreement
    original = original_of(agreement)
    rows = changes(amendment)
    blanks = amendment.blanks
    annexed = [change for change in rows if change.is_annex]
    facts = {
        **_names(original),
        "number": original.next_number,
        "parties": _listed(one.entry for one in original.signatories),
        "law": _law(original),
        "earlier": _earlier(original),
        "blanks": blanks,
        "annexed": bool(annexed),
        "beside": amendment.form is Form.BESIDE,
        "annex_title": annexed[0].provisions[0].text if annexed else "",
        "annex_name": annexed[0].annex_name if annexed else "",
        "marked": any(piece.is_new for change in rows for piece in change.new),
    }
    tables: Tables = {
        "amendments": lambda: amendments_table(rows),
        "particulars": lambda: particulars_table(rows),
        "annexed": lambda: annexed_terms(annexed),
    }
    body = _body(lines("amendment", agreement.language, **facts), tables, original.signatories)
    title = f"Amendment No. {original.next_number} to the {original.title}"
    return word_file(body, Paper(title, agreement.language), stamp)


def write_whole_agreement(amendment: Amendment, stamp: Stamp) -> bytes:
    """Return the whole processor agreement as .docx bytes, its facts blank, to be annexed to the partner's paper."""
    agreement = amendment.review.agreement
    original = original_of(agreement)
    parties = [_as_defined(one) for one in original.signatories]
    facts = {"title": original.title, "parties": _listed(parties)}
    tables: Tables = {"clauses": lambda: "".join(grouped_clauses(amendment.edits))}
    body = _body(lines("agreement", agreement.language, **facts), tables, original.signatories)
    return word_file(body, Paper("Data Processing Agreement", agreement.language), stamp)


def _body(text: Iterable[Line], tables: Tables, signatories: tuple[Signatory, ...]) -> str:
    found = list(text)
    followers = [line.kind for line in found[1:]] + [""]
    return "".join(
        _block(line, tables, signatories, keep_next=follower == "signatures")
        for line, follower in zip(found, followers, strict=True)
    )


def _block(line: Line, tables: Tables, signatories: tuple[Signatory, ...], *, keep_next: bool) -> str:
    """Return one line as XML; what stands before the signatures goes with them, so that no page has them alone."""
    if line.kind == "table":
        return tables[line.text]()
    if line.kind == "signatures":
        return signature_block(line.text, signatories)
    return paragraph(para(line.text, _STYLES[line.kind], keep_next=keep_next))


def _names(original: Original) -> dict[str, str]:
    """Return the names the texts use, as they stand within a sentence."""
    words = {Role.CONTROLLER: original.terms.controller, Role.PROCESSOR: original.terms.processor}
    called = {role: f"the {word.word}" if word.article else word.word for role, word in words.items()}
    return {
        "title": original.title,
        "dated": original.dated,
        "paper": original.paper,
        "quoted": f"the “{original.paper}”",
        "controller": called[Role.CONTROLLER],
        "processor": called[Role.PROCESSOR],
    }


def _listed(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a list that ends with a full stop: "...; and", "...."."""
    found = [entry.rstrip(" .;,") for entry in entries]
    return tuple(_joined(found))


def _joined(entries: list[str]) -> Iterator[str]:
    last = len(entries) - 1
    for number, entry in enumerate(entries):
        yield entry + ("." if number == last else "; and" if number == last - 1 else ";")


def _as_defined(one: Signatory) -> str:
    return f"{one.name} (the “{_OWN_ROLES[one.role]}”)"


def _law(original: Original) -> str:
    paper = original.paper
    if original.law_at:
        return f"Provision {original.law_at} of the {paper} (governing law) applies to this Amendment."
    return (
        f"The law that governs the {paper} governs this Amendment, and the courts that have jurisdiction over the "
        f"{paper} have jurisdiction over it."
    )


def _earlier(original: Original) -> str:
    if original.next_number > 1:
        return f"The last amendment of the {original.paper} was Amendment No. {original.next_number - 1}."
    return (
        f"The parties have not amended the {original.paper} before the date of this Amendment "
        "[●: confirm, or name each earlier amendment]."
    )
