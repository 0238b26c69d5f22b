"""The letter that goes to the partner with the amendment: what is proposed and why, and what is asked for."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from addendum.model.amendment import Amendment, Edit, EditKind, Form
from addendum.writers.changes import Change, changes, particulars
from addendum.writers.original import original_of
from addendum.writers.stamp import Stamp, legal
from addendum.writers.texts import filled_text

_QUOTED = 90
"""New words up to this length are quoted in the letter, longer ones are left to the documents."""


def write_cover_text(amendment: Amendment, stamp: Stamp, *, redlined: bool = True) -> str:
    """Return the letter, its first line the subject; ``redlined`` tells whether a redline goes with it."""
    agreement = amendment.review.agreement
    rows = changes(amendment)
    return filled_text(
        "cover",
        agreement.language,
        title=original_of(agreement).title,
        form="comments" if amendment.form is Form.NOTHING and amendment.comments else amendment.form.value,
        commented=bool(amendment.comments),
        items=_items(amendment, rows),
        asked=[f"{_where(change)}: {one}" for change in rows for one in particulars(change)] + _left_blank(amendment),
        is_word=agreement.format == "docx",
        is_signed="signed" in agreement.properties,
        is_redlined=redlined,
        author=legal(stamp.author),
    )


def write_cover_mail(amendment: Amendment, stamp: Stamp, *, redlined: bool = True) -> bytes:
    """Return the letter as an unsent message (.eml) without addresses, dated by the stamp."""
    subject, _, body = write_cover_text(amendment, stamp, redlined=redlined).partition("\n")
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(subject.split())
    message["Date"] = format_datetime(datetime.fromisoformat(stamp.date))
    message["X-Unsent"] = "1"
    message.set_content(body.lstrip("\n"), cte="quoted-printable")
    return bytes(message)


def _items(amendment: Amendment, rows: Sequence[Change]) -> list[str]:
    """Return one line for each change; the clauses of an annex or a whole agreement are not listed one by one."""
    if amendment.form is Form.AGREEMENT:
        return []
    found = [_item(change, amendment) for change in rows if not change.is_annex]
    annexed = [change for change in rows if change.is_annex]
    if annexed:
        ids = dict.fromkeys(edit.requirement for change in annexed for edit in change.edits)
        titles = "; ".join(amendment.review.finding(one).requirement.title for one in ids)
        found.append(f"New annex “{annexed[0].annex_name}”: {titles}.")
    return found


def _left_blank(amendment: Amendment) -> list[str]:
    """Return what the partner's own text leaves blank and the law asks for."""
    drafted = {edit.requirement for edit in amendment.edits}
    blank = [f for f in amendment.review.findings if f.is_law_gap and any(e.left_blank for e in f.elements)]
    return [f"{f.requirement.title}: left blank in the text" for f in blank if f.requirement.id not in drafted]


def _where(change: Change) -> str:
    return change.label[:1].upper() + change.label[1:]


def _item(change: Change, amendment: Amendment) -> str:
    if change.provisions and not change.edits[0].elements:
        return f"{_where(change)} (new): the new annex becomes part of the agreement."
    matters = _matters(change, amendment)
    if change.provisions:
        return f"{_where(change)} (new): {matters}."
    return f"{_where(change)}: {'; '.join(dict.fromkeys(_done(edit) for edit in change.edits))} ({matters})."


def _done(edit: Edit) -> str:
    new = edit.new.strip()
    if edit.kind is EditKind.INSERT_WORDS:
        return f"“{new}” is added" if len(new) <= _QUOTED else "a sentence is added"
    if edit.kind is EditKind.DELETE_WORDS or new.startswith("["):
        return "words are deleted"
    return f"replaced by “{new}”" if len(new) <= _QUOTED else "reworded"


def _matters(change: Change, amendment: Amendment) -> str:
    """Return what the change is about, with the provision of the law."""
    ids = dict.fromkeys(edit.requirement for edit in change.edits)
    asked = [amendment.review.finding(one).requirement for one in ids]
    return "; ".join(f"{one.title}, {one.authorities[0].cite}" for one in asked)
