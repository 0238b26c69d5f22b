"""The edits of an amendment as people read them: where, what is done, the current wording, the new wording."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from addendum.matching.sentences import spans
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Amendment, Edit, EditKind, NewProvision
from addendum.writers.paper_words import PaperWords, paper_words
from addendum.writers.places import Places

_BLANK = re.compile(r"\[●: ([^\]]+)\]")
_SUBSECTION = re.compile(r"(?<=\w)\((\d+)\)")
_BARE = re.compile(r"\A\((\d+)\)\Z")
_LONG = 700
"""From so many characters on, only the sentences that change are quoted."""
_OPENING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a new wording: kept from the current one, or ours."""

    text: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the table: edits of the words of one provision, or new provisions in one place."""

    edits: tuple[Edit, ...]
    label: str
    """"9.2", or the opening words where the provision has no number."""
    done: str
    current: str
    """Verbatim; empty where something is added."""
    new: tuple[Piece, ...] = ()
    provisions: tuple[NewProvision, ...] = ()

    @property
    def is_annex(self) -> bool:
        """Return whether this adds (a part of) an annex: a heading drawn like nothing in the agreement."""
        return bool(self.provisions) and self.provisions[0].is_heading and not self.provisions[0].like

    @property
    def annex_name(self) -> str:
        """Return the title of the annex without the word before its colon: "Data processing terms"."""
        title = self.provisions[0].text
        return title.partition(": ")[2] or title


def changes(amendment: Amendment) -> tuple[Change, ...]:
    """Return the changes in the order of the agreement."""
    agreement = amendment.review.agreement
    places, words = Places(agreement), paper_words(agreement.language)
    found: list[Change] = []
    for _, group in groupby(
        amendment.edits, key=lambda e: (e.at, e.kind is EditKind.INSERT_PROVISIONS, e.id if e.provisions else "")
    ):
        edits = tuple(group)
        if edits[0].kind is EditKind.INSERT_PROVISIONS:
            found.append(_added(edits[0], agreement, places, words))
        else:
            found.append(_changed(edits, agreement.provision(edits[0].at), places, words))
    return tuple(found)


def cited(provision: Provision, places: Places, words: PaperWords, *, within: bool = False) -> str:
    """Return how the provision is cited: by its number or its opening words; ``within`` behind "in" and "after"."""
    label = places.label(provision)
    if label and provision.number:
        return named(label, words) + _under(provision, label, words)
    spoken = provision.text.split()
    opening = " ".join(spoken[:_OPENING_WORDS]) + ("…" if len(spoken) > _OPENING_WORDS else "")
    heading = provision.heading.strip()
    under = words.under.format(words.quoted.format(heading)) if heading and provision.heading != provision.text else ""
    form = words.paragraph_within if within else words.paragraph
    return form.format(under=under, opening=words.quoted.format(opening))


def _under(provision: Provision, label: str, words: PaperWords) -> str:
    """Return under which heading a provision stands whose number ("5") begins anew under every heading."""
    heading = provision.heading.strip()
    is_plain = label.isdigit() and heading and heading != provision.text.strip()
    return words.under.format(words.quoted.format(heading)) if is_plain else ""


def named(label: str, words: PaperWords) -> str:
    """Return the number with the word "provision", unless it brings a word or sign of its own ("Article 5", "§ 5")."""
    spelt = _spelt(label, words)
    has_word = spelt != label or label.startswith("§") or (len(label.split()) > 1 and label[0].isalpha())
    return spelt if has_word else words.provision.format(label)


def _spelt(label: str, words: PaperWords) -> str:
    """Return the number as the language cites it: "§ 7(5)" -> "§ 7 Abs. 5", "(3)" -> "Absatz 3"."""
    if not words.subsection:
        return label
    if label.startswith("§"):
        return _SUBSECTION.sub(words.subsection, label)
    return _BARE.sub(words.bare_subsection, label)


def particulars(change: Change, words: PaperWords | None = None) -> tuple[str, ...]:
    """Return what the parties are asked to fill in there, each once."""
    new = "\n".join([edit.new for edit in change.edits] + [new.text for new in change.provisions])
    quoted = (words or paper_words("en")).quoted
    return tuple(dict.fromkeys(_particular(blank, quoted) for blank in _BLANK.finditer(new)))


def _particular(blank: re.Match[str], quoted: str) -> str:
    """Return what is asked for; with the words around it where the blank alone says too little ("number")."""
    asked = blank[1][:1].upper() + blank[1][1:]
    if " " in asked:
        return asked
    before = " ".join(blank.string[: blank.start()].split()[-2:])
    after = " ".join(re.split(r"[.;\n]", blank.string[blank.end() :])[0].split()[:2])
    return f"{asked} ({quoted.format(f'{before} … {after}')})"


def _added(edit: Edit, agreement: Agreement, places: Places, words: PaperWords) -> Change:
    behind = cited(agreement.provision(edit.at), places, words, within=True) if edit.at else ""
    first = edit.provisions[0]
    number = _beside(first, agreement, places)
    headings = [new.text for new in edit.provisions if new.is_heading]
    label = _spelt(number, words) or (headings[-1] if headings else words.after.format(behind.rstrip(",")))
    what = words.new_provision.format(named(number, words)) if number else words.a_new_provision
    done = words.inserted.format(what=what, behind=behind)
    return Change((edit,), label, done, "", provisions=edit.provisions)


def _beside(new: NewProvision, agreement: Agreement, places: Places) -> str:
    """Return the number of a new provision as its sibling is cited: 7 beside "Article 4(6)" is "Article 4(7)"."""
    number = new.typed_number.rstrip(" \u00a0.:–—-") or new.number
    if not number or not new.like:
        return number
    sibling = agreement.provision(new.like)
    own, label = sibling.number.strip().rstrip("."), places.label(sibling)
    head, found, tail = label.rpartition(own) if own and label != own else ("", "", "")
    return f"{head}{number}{tail}" if found else number


def _changed(edits: tuple[Edit, ...], provision: Provision, places: Places, words: PaperWords) -> Change:
    start, end = _quoted(edits, provision.text)
    whole = (start, end) == (0, len(provision.text))
    name = cited(provision, places, words)
    within = cited(provision, places, words, within=True)
    done = words.replaced.format(name) if whole else words.reworded.format(within)
    done = done[:1].upper() + done[1:]
    label = _spelt(places.label(provision), words) if provision.number else ""
    new = tuple(_pieces(edits, provision.text, start, end))
    return Change(edits, label or name.rstrip(","), done, provision.text[start:end], new)


def _quoted(edits: Sequence[Edit], text: str) -> tuple[int, int]:
    """Return what is quoted of a provision: all of it, or the sentences touched where it is long."""
    if len(text) <= _LONG:
        return 0, len(text)
    first, last = min(e.start for e in edits), max(e.end for e in edits)
    touched = [(a, b) for a, b, _ in spans(text, ()) if a <= last and first <= b]
    start, end = (touched[0][0], touched[-1][1]) if touched else (first, last)
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), max(end, last)


def _pieces(edits: Sequence[Edit], text: str, start: int, end: int) -> Iterator[Piece]:
    place = start
    for edit in edits:
        if edit.start > place:
            yield Piece(text[place : edit.start])
        if edit.new:
            yield Piece(edit.new, is_new=True)
        place = edit.end
    if end > place:
        yield Piece(text[place:end])


def wording(new: NewProvision) -> str:
    """Return the new provision with the number people will see before it."""
    number = new.typed_number or new.number
    return f"{number} {new.text}" if number else new.text
