"""The letter that goes to the partner with the amendment: what is proposed and why, and what is asked for."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from addendum.model.amendment import Amendment, Edit, EditKind, Form
from addendum.model.playbook import Requirement
from addendum.settings import House
from addendum.writers.changes import Change, changes, particulars
from addendum.writers.citations import cited_in
from addendum.writers.original import original_of
from addendum.writers.paper_words import PaperWords, paper_words
from addendum.writers.stamp import Stamp, legal
from addendum.writers.texts import filled_text

_NO_HOUSE = House()
_QUOTED = 90
"""Words up to this length are quoted in the letter, longer ones are left to the documents."""


def write_cover_text(amendment: Amendment, stamp: Stamp, house: House = _NO_HOUSE, *, redlined: bool = True) -> str:
    """Return the letter, its first line the subject; ``redlined`` tells whether a redline goes with it."""
    agreement = amendment.review.agreement
    rows, words = changes(amendment), paper_words(agreement.language)
    return filled_text(
        "cover",
        agreement.language,
        house,
        title=original_of(agreement).title,
        form="comments" if amendment.form is Form.NOTHING and amendment.comments else amendment.form.value,
        commented=bool(amendment.comments),
        items=_items(amendment, rows, words),
        asked=[
            *(f"{_where(change, words)}{words.colon}{one}" for change in rows for one in particulars(change, words)),
            *_left_blank(amendment, words),
        ],
        is_word=agreement.format == "docx",
        is_signed="signed" in agreement.properties,
        is_redlined=redlined,
        author=legal(stamp.author),
        date=stamp.date[:10],
    )


def write_cover_mail(amendment: Amendment, stamp: Stamp, house: House = _NO_HOUSE, *, redlined: bool = True) -> bytes:
    """Return the letter as an unsent message (.eml) without addresses, dated by the stamp."""
    subject, _, body = write_cover_text(amendment, stamp, house, redlined=redlined).partition("\n")
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(subject.split())
    message["Date"] = format_datetime(datetime.fromisoformat(stamp.date))
    message["X-Unsent"] = "1"
    message.set_content(body.lstrip("\n"), cte="quoted-printable")
    return bytes(message)


def _items(amendment: Amendment, rows: Sequence[Change], words: PaperWords) -> list[str]:
    """Return one line for each change; the clauses of an annex or a whole agreement are not listed one by one."""
    if amendment.form is Form.AGREEMENT:
        return []
    found = [_item(change, amendment, words) for change in rows if not change.is_annex]
    annexed = [change for change in rows if change.is_annex]
    if annexed:
        ids = dict.fromkeys(edit.requirement for change in annexed for edit in change.edits)
        titles = "; ".join(_title(amendment.review.finding(one).requirement, amendment) for one in ids)
        found.append(words.new_annex.format(name=words.quoted.format(annexed[0].annex_name), titles=titles))
    return found


def _title(requirement: Requirement, amendment: Amendment) -> str:
    """Return the requirement's title in the language of the agreement."""
    wording = requirement.wordings.get(amendment.review.agreement.language)
    return wording.title if wording else requirement.title


def _left_blank(amendment: Amendment, words: PaperWords) -> list[str]:
    """Return what the partner's own text leaves blank and the law asks for."""
    drafted = {edit.requirement for edit in amendment.edits}
    blank = [f for f in amendment.review.findings if f.is_law_gap and any(e.left_blank for e in f.elements)]
    blank = [f for f in blank if f.requirement.id not in drafted]
    return [words.left_blank.format(_title(f.requirement, amendment)) for f in blank]


def _where(change: Change, words: PaperWords) -> str:
    """Return the place as the beginning of a line: a bare number would be read as one of the list's own."""
    label = words.provision.format(change.label) if change.label[:1].isdigit() else change.label
    return label[:1].upper() + label[1:]


def _item(change: Change, amendment: Amendment, words: PaperWords) -> str:
    if change.provisions and not change.edits[0].elements:
        return words.joins_annex.format(_where(change, words))
    matters = _matters(change, amendment, words)
    if change.provisions:
        return words.new_row.format(where=_where(change, words), matters=matters)
    done = f"{words.separators[0]} ".join(dict.fromkeys(_done(edit, words) for edit in change.edits))
    return f"{_where(change, words)}{words.colon}{done} ({matters})."


def _done(edit: Edit, words: PaperWords) -> str:
    new = edit.new.strip()
    quoted = words.quoted.format(new)
    if edit.kind is EditKind.INSERT_WORDS:
        return words.words_added.format(quoted) if len(new) <= _QUOTED else words.sentence_added
    if edit.kind is EditKind.DELETE_WORDS or new.startswith("["):
        return words.deleted
    if len(new) > _QUOTED:
        return words.put_anew
    old = edit.old.strip()
    is_short = 0 < len(old) <= _QUOTED
    return words.exchanged.format(words.quoted.format(old), quoted) if is_short else words.replaced_by.format(quoted)


def _matters(change: Change, amendment: Amendment, words: PaperWords) -> str:
    """Return what the change is about, with the provision of the law."""
    ids = dict.fromkeys(edit.requirement for edit in change.edits)
    asked = [amendment.review.finding(one).requirement for one in ids]
    language = amendment.review.agreement.language
    between = f"{words.separators[0]} "
    return between.join(f"{_title(one, amendment)}, {cited_in(one.authorities[0].cite, language)}" for one in asked)
