"""A Review in, the record of review.json out: plain lists, words and numbers, ready for json.dumps.

The keys are a contract with other programs (DESIGN.md section 5): keys may be added, never renamed without a new
FORMAT_VERSION.
"""

import json
from dataclasses import dataclass

from addendum.errors import AddendumError
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Amendment
from addendum.model.matrix import Proposed
from addendum.model.playbook import Playbook
from addendum.model.review import ElementResult, Evidence, Finding, Nearest, Review
from addendum.writers.official_json import named_record, official_record
from addendum.writers.places import Places
from addendum.writers.summary import lacking

FORMAT = "addendum-review"
FORMAT_VERSION = 1

Record = dict[str, object]


def review_record(review: Review, version: str, amendment: Amendment | None = None) -> Record:
    """Return the review as the record of review.json; ``version`` is the tool's, ``amendment`` what was drafted."""
    places = Places(review.agreement)
    return {
        **_head(version),
        "playbook": _playbook(review.playbook),
        "agreement": _agreement(review),
        "verdict": review.verdict,
        **({"not_reviewed": review.not_reviewed} if review.not_reviewed else {}),
        "findings": [_finding(finding, places) for finding in review.findings],
        **({"proposed": _proposed(amendment)} if amendment and amendment.edits else {}),
    }


def _proposed(amendment: Amendment) -> Record:
    """Return what becomes of each amended requirement once the papers are accepted: "amended" or "left blank"."""
    blank = {edit.requirement for edit in amendment.edits if edit.blanks}
    amended = dict.fromkeys(edit.requirement for edit in amendment.edits)
    return {one: str(Proposed.BLANK if one in blank else Proposed.AMENDED) for one in amended}


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read at all: what is still known of it."""

    file: str
    sha256: str
    playbook: Playbook
    error: AddendumError


def unread_record(unread: Unread, version: str) -> Record:
    """Return the record of a file that could not be read: verdict "not-reviewed" and the error."""
    error = unread.error
    return {
        **_head(version),
        "playbook": _playbook(unread.playbook),
        "agreement": {
            "file": unread.file,
            "sha256": unread.sha256,
            "title": "",
            "language": "und",
            "kind": "other",
            "instrument": "other",
            "parties": [],
            "pages": None,
            "provisions": 0,
            "notes": [{"kind": "not-reviewed", "where": "", "what": error.what}],
        },
        "verdict": "not-reviewed",
        "findings": [],
        "error": {"code": error.code, "what": error.what, "remedy": error.mend},
    }


def _head(version: str) -> Record:
    return {"format": FORMAT, "version": FORMAT_VERSION, "tool": {"version": version}}


def _playbook(playbook: Playbook) -> Record:
    return {"id": playbook.id, "version": playbook.version, "sha256": playbook.sha256}


def _agreement(review: Review) -> Record:
    agreement = review.agreement
    return {
        "file": agreement.file,
        "sha256": agreement.sha256,
        "title": agreement.title,
        "language": agreement.language,
        "kind": review.kind,
        "instrument": str(review.instrument),
        **({"named": review.named} if review.named else {}),
        **({"official": [official_record(text) for text in review.official]} if review.official else {}),
        **({"by_reference": [named_record(one) for one in review.incorporated]} if review.incorporated else {}),
        "parties": [{"name": p.name, "called": p.called, "role": str(p.role)} for p in agreement.parties],
        "pages": agreement.pages,
        "provisions": len(agreement.provisions),
        "notes": _notes(agreement),
    }


def _notes(agreement: Agreement) -> list[Record]:
    return [{"kind": str(note.kind), "where": note.where, "what": note.what} for note in agreement.notes]


def _finding(finding: Finding, places: Places) -> Record:
    asked = finding.requirement
    record: Record = {
        "requirement": asked.id,
        "title": asked.title,
        "law": asked.law,
        "tier": str(asked.tier),
        "level": str(asked.level),
        "verdict": str(finding.verdict),
        "confidence": round(finding.confidence, 4),
        "lacks": list(finding.lacks),
        "lacks_words": list(lacking(finding)),
        "by_reference": finding.by_reference,
        "flags": list(finding.flags),
        "elements": [_element(element) for element in finding.elements],
        "evidence": [_evidence(evidence, places) for evidence in finding.evidence],
        "nearest": [_nearest(nearest, places) for nearest in finding.nearest],
    }
    if finding.if_rejected is not None:
        record["if_rejected"] = str(finding.if_rejected)
    return record


def _element(element: ElementResult) -> Record:
    blank: Record = {"left_blank": True} if element.left_blank else {}
    return {"id": element.id, "verdict": str(element.verdict), **blank}


def _evidence(evidence: Evidence, places: Places) -> Record:
    provision = places.provision(evidence.at)
    return {
        "element": evidence.element,
        "quote": evidence.quote,
        "context": places.context(provision),
        **_place(provision, places),
        "score": round(evidence.score, 4),
        "matcher": evidence.matcher,
    }


def _nearest(nearest: Nearest, places: Places) -> Record:
    place: Record = _place(places.provision(nearest.at), places) if nearest.at else {}
    return {"element": nearest.element, "quote": nearest.quote, "why": nearest.why, **place}


def _place(provision: Provision, places: Places) -> Record:
    return {
        "provision": places.label(provision),
        "at": provision.at,
        "story": provision.story,
        "page": provision.page,
        "paragraph": provision.paragraph,
        **_recognised(provision),
    }


def _recognised(provision: Provision) -> Record:
    """Return how sure recognition is of the text, where it was recognised; null where it does not say."""
    if provision.recognised is None:
        return {}
    return {"recognised": {"confidence": round(provision.recognised, 4) or None}}


def dump(record: Record, *, pretty: bool) -> str:
    """Return the record as JSON text with a line feed: indented, or all in one line."""
    text = json.dumps(record, ensure_ascii=False, indent=2 if pretty else None)
    if not text.isascii() and not _encodable(text):
        text = json.dumps(record, indent=2 if pretty else None)
    return f"{text}\n"


def _encodable(text: str) -> bool:
    """Return whether the text is free of lone surrogates, which a file name may hold."""
    return not any("\ud800" <= sign <= "\udfff" for sign in text)
