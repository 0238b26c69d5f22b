"""The annexes of an official set: where they stand, and whether they are filled in."""

import re
from collections.abc import Iterator, Sequence

from addendum.check.official.locating import Line, Occurrence, annex_of
from addendum.check.official.prints import AnnexPrint
from addendum.check.official.shingles import number_of, words
from addendum.matching.blanks import has_blank
from addendum.model.official import AnnexState, OfficialAnnex, OfficialOption, OptionState

_NEAR = 60
"""So many lines behind the last clause the annexes begin at the latest: signatures may stand between."""
_LABEL = re.compile(
    r"\W*(?:annex|appendix|schedule|exhibit|attachment|anhang|anlage|annexe|appendice|anexo|apéndice|allegato|bijlage"
    r"|bilag|part|teil|partie)\b",
    re.IGNORECASE,
)
_SHORT = 120
_LONGEST_LABEL = 24
_FEWEST_WORDS = 4
_EMPTY = re.compile(r"[\s….:;_\-–—\[\]●•]*")


def annexes_of(
    lines: Sequence[Line], occurrence: Occurrence, options: Sequence[OfficialOption], end: int
) -> tuple[int, tuple[OfficialAnnex, ...]]:
    """Return the last line of the set and its annexes; ``end`` is the line it ends before at the latest."""
    labels = list(_labels(lines, occurrence, end))
    last = occurrence.last
    found: dict[str, OfficialAnnex] = {}
    for number, (annex, start) in enumerate(labels):
        stop = labels[number + 1][1] if number + 1 < len(labels) else _foreign(lines, start + 1, end, occurrence)
        last = max(last, stop - 1)
        found.setdefault(annex.label, _read(annex, lines[start], _content(lines[start + 1 : stop], occurrence)))
    chosen = {(option.clause, option.chosen) for option in options if option.state is OptionState.CHOSEN}
    filled = {label for label, annex in found.items() if annex.state is not AnnexState.BLANK}
    known = (
        occurrence.set.annexes
        if occurrence.set.is_compared
        else [a for a in occurrence.set.annexes if a.label in found]
    )
    asked = [annex for annex in known if annex.label in filled or _is_needed(annex, chosen)]
    return last, tuple(found.get(a.label) or OfficialAnnex(a.label.upper(), "", AnnexState.MISSING) for a in asked)


def _is_needed(annex: AnnexPrint, chosen: set[tuple[str, str]]) -> bool:
    clause, _, option = annex.needs.partition("=")
    return not annex.needs or (clause, option) in chosen


def _labels(lines: Sequence[Line], occurrence: Occurrence, end: int) -> Iterator[tuple[AnnexPrint, int]]:
    """Yield the lines that name an annex of the set, one behind the other."""
    latest = occurrence.last
    seen: set[str] = set()
    for line in lines[occurrence.last + 1 : end]:
        if not seen and line.index - latest > _NEAR:
            return
        annex = annex_of(line, occurrence.set)
        if annex is None and seen and _is_foreign(line, occurrence):
            return
        if annex is not None and annex.label not in seen:
            seen.add(annex.label)
            yield annex, line.index


def _is_foreign(line: Line, occurrence: Occurrence) -> bool:
    """Tell whether a line opens an annex that is not the set's."""
    text = line.provision.text.strip()
    is_label = len(text) < _SHORT and not text.endswith((".", ":", ";")) and _LABEL.match(text) is not None
    return is_label and annex_of(line, occurrence.set) is None and line.heading(occurrence.set) is None


def _foreign(lines: Sequence[Line], start: int, end: int, occurrence: Occurrence) -> int:
    return next((line.index for line in lines[start:end] if _is_foreign(line, occurrence)), end)


def _content(lines: Sequence[Line], occurrence: Occurrence) -> tuple[Line, ...]:
    """Return the lines of an annex below its title."""
    return tuple(line for line in lines if line.words and line.heading(occurrence.set) is None)


def _read(annex: AnnexPrint, label: Line, content: Sequence[Line]) -> OfficialAnnex:
    """Tell how far an annex is filled in: by the questions it asks, else by its words."""
    blank: list[str] = []
    answered = 0
    for number, line in enumerate(content):
        if not _is_question(line, annex):
            continue
        following = content[number + 1] if number + 1 < len(content) else None
        if following is None or _says_nothing(following, annex):
            blank.append(line.provision.at)
        else:
            answered += 1
    fields = [line for line in content if has_blank(line.provision.text) and not _is_published(line, annex)]
    blank += [line.provision.at for line in fields if line.provision.at not in blank]
    said = answered or sum(len(line.words) for line in content if not _says_nothing(line, annex)) >= _FEWEST_WORDS
    if not said or (blank and not answered and _asks(content, annex)):
        state = AnnexState.BLANK
    else:
        state = AnnexState.PARTLY if blank else AnnexState.FILLED
    return OfficialAnnex(annex.label.upper(), label.provision.text.strip(), state, label.provision.at, tuple(blank))


def _asks(content: Sequence[Line], annex: AnnexPrint) -> bool:
    return any(_is_question(line, annex) for line in content)


def _is_question(line: Line, annex: AnnexPrint) -> bool:
    return bool(line.words) and number_of(line.words) in annex.questions


def _is_published(line: Line, annex: AnnexPrint) -> bool:
    return bool(line.words) and number_of(line.words) in annex.questions | annex.template


def _says_nothing(line: Line, annex: AnnexPrint) -> bool:
    """Tell whether a line answers nothing: dots, an empty field, or the next question."""
    text = line.provision.text
    if _is_published(line, annex) or _EMPTY.fullmatch(text) or has_blank(text):
        return True
    name, colon, rest = text.partition(":")
    return bool(colon) and len(words(name)) <= _LONGEST_LABEL and _EMPTY.fullmatch(rest) is not None
