"""The text of an official set in, its fingerprints out. The text itself is kept nowhere.

The text is written a paragraph a line, without the numbers of its lists:

    set: eu-2021-915 | language: en | name: ... | compared: yes      each on a line of its own; compared: "no" where the
                                                                     text is not sure enough, "titles" for titles alone
    # Clause 7 | Obligations of the Parties                          a heading: label, title
    @23                                                              what follows is of Modules Two and Three
    ... with {[OPTION 1: }{1:first text}{] / [OPTION 2: }{2:second text}{]}.     what is chosen from, and the brackets
    ... at least {_:[SPECIFY TIME PERIOD]} prior to ...              what is filled in
    ... the authority{?: and the controller} of ...                  what may stand there or not
    ? a line that may stand there or not, in one form or another
    ! a line of the set that is nobody's clause: a footnote, the label of a module
    & ANNEX II | Description of the processing | 7.7=1               an annex, and the option it is needed for
    > Nature of the processing                                       a question it asks
    < Measures of pseudonymisation                                   a line of it that says nothing of the parties
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from addendum.check.official.markup import Paragraph, fills, hashes, parsed
from addendum.check.official.prints import AnnexPrint, Choice, SetPrint, UnitPrint, indexed
from addendum.check.official.shingles import number_of, shingles, words
from addendum.matching.text import words_of

_FACT = re.compile(r"(set|language|name|compared): (.*)")
_CLAUSE = re.compile(r"(?:[^\W\d]+\s+)?(\d+(?:\.\d+)?)\.?(?:\s*[–-].*)?")


@dataclass(slots=True)
class _Unit:
    clause: str
    modules: str
    is_optional: bool
    paragraphs: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


def made(source: str) -> SetPrint:
    """Return the fingerprints of a set.

    Raises:
        ValueError: for a line that is not understood.
        KeyError: if the set, language, name or whether it can be compared is not said.
    """
    book = _Book()
    for line in filter(None, (line.strip() for line in source.splitlines())):
        book.take(line)
    return indexed(book.print())


class _Book:
    """What has been read of a text so far."""

    def __init__(self) -> None:
        self._facts: dict[str, str] = {}
        self._units: list[_Unit] = []
        self._headings: dict[int, str] = {}
        self._notes: set[int] = set()
        self._annexes: list[AnnexPrint] = []
        self._marks: Final[dict[str, Callable[[str], None]]] = {
            "#": self._heading,
            "@": self._module,
            "?": self._loose,
            "!": self._note,
            "&": self._annex,
            ">": self._question,
            "<": self._template,
        }

    def take(self, line: str) -> None:
        """Take a line in."""
        if fact := _FACT.fullmatch(line):
            self._facts[fact[1]] = fact[2]
        elif line[0] in self._marks:
            self._marks[line[0]](line[1:].strip())
        elif self._units:
            self._units[-1].paragraphs.append(line)
        else:
            raise ValueError(f"a paragraph stands before the first clause: {line[:60]}")

    def print(self) -> SetPrint:
        """Return the fingerprints."""
        by_titles = self._facts["compared"] == "titles"
        units = [unit for unit in self._units if by_titles or unit.paragraphs or unit.loose]
        return SetPrint(
            self._facts["set"],
            self._facts["language"],
            self._facts["name"],
            self._facts["compared"] == "yes",
            tuple({unit.clause: _printed(unit) for unit in units}.values())
            if by_titles
            else tuple(map(_printed, units)),
            self._headings,
            frozenset(self._notes),
            tuple(self._annexes),
            by_titles=by_titles,
        )

    def _heading(self, rest: str) -> None:
        """Take a heading in; parts of a clause (8.1) belong to the modules of what stands before them."""
        label, _, title = (part.strip() for part in rest.partition("|"))
        number = _CLAUSE.fullmatch(label)
        clause = number[1] if number else ""
        # a set known by its titles alone is not told by "Clause 4", which any contract may say
        told = (title, f"{label} {title}") if self._facts.get("compared") == "titles" else _forms(label, title)
        for one in map(_heading_number, filter(None, told)):
            self._headings.setdefault(one, clause)
        if clause:
            modules = self._units[-1].modules if "." in clause and self._units else ""
            self._units.append(_Unit(clause, modules, is_optional=" – " in label or " - " in label))

    def _module(self, rest: str) -> None:
        self._units.append(replace(self._units[-1], modules=rest, paragraphs=[], loose=[]))

    def _loose(self, rest: str) -> None:
        self._units[-1].loose.append(rest)

    def _note(self, rest: str) -> None:
        self._notes.update(shingles(words(rest)))

    def _annex(self, rest: str) -> None:
        label, title, needs = (part.strip() for part in f"{rest}||".split("|")[:3])
        self._headings |= dict.fromkeys(map(_heading_number, filter(None, _forms(label, title))), "")
        self._annexes.append(AnnexPrint(label.lower(), needs=needs))

    def _question(self, rest: str) -> None:
        annex = self._annexes[-1]
        self._annexes[-1] = replace(annex, questions=annex.questions | {number_of(words(rest))})

    def _template(self, rest: str) -> None:
        annex = self._annexes[-1]
        self._annexes[-1] = replace(annex, template=annex.template | {number_of(words(rest))})


def _forms(label: str, title: str) -> tuple[str, ...]:
    """Return the forms a heading may have: label, title, both; "Optional" in the label may be left out."""
    bare = re.split(r" [–-] ", label)[0]
    return label, bare, title, f"{label} {title}".strip(), f"{bare} {title}".strip()


def _heading_number(text: str) -> int:
    return number_of(words_of(text).words)


def _printed(unit: _Unit) -> UnitPrint:
    paragraphs = [parsed(text) for text in unit.paragraphs]
    clean = [_clean_forms(paragraph) for paragraph in paragraphs]
    published = [hashes(paragraph.published()) for paragraph in paragraphs]
    required = {
        number
        for forms, whole in zip(clean, published, strict=True)
        for number in whole.intersection(*map(hashes, forms))
    }
    allowed = {number for forms in clean for form in forms for number in hashes(form)}
    allowed |= {number for paragraph in paragraphs for number in _bracketed(paragraph)}
    allowed |= _joining(paragraphs)
    allowed |= {number for line in unit.loose for number in shingles(words(line))}
    blanks = {number for paragraph in paragraphs for number in paragraph.blanks()}
    return UnitPrint(
        unit.clause,
        unit.modules,
        unit.is_optional,
        frozenset(required),
        frozenset(allowed - required),
        tuple(_choice(paragraph) for paragraph in paragraphs if len(paragraph.keys) > 1),
        tuple(dict.fromkeys(fill for forms in clean for form in forms for fill in fills(form))),
        frozenset(blanks - required),
        tuple(forms for forms in (_forms_of(paragraph, required) for paragraph in paragraphs) if len(forms) > 1),
    )


def _clean_forms(paragraph: Paragraph) -> list[list[str]]:
    """Return the forms a paragraph may have once it is filled in: each option, with and without what may be there."""
    return [paragraph.form(key, maybe=maybe) for key in paragraph.keys or ("",) for maybe in (False, True)]


def _bracketed(paragraph: Paragraph) -> set[int]:
    """Return the numbers of the published form and of each option with its label."""
    labelled = (hashes(paragraph.form(key, labels=True)) for key in paragraph.keys)
    return hashes(paragraph.published()).union(*labelled)


def _forms_of(paragraph: Paragraph, required: set[int]) -> tuple[frozenset[int], ...]:
    """Return what each way to write a paragraph has beyond what is required anyway."""
    labelled = [paragraph.form(key, labels=True) for key in paragraph.keys]
    ways = [*_clean_forms(paragraph), *labelled, paragraph.published()]
    return tuple(dict.fromkeys(frozenset(hashes(way) - required) for way in ways))


def _joining(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the numbers across paragraphs, which a file may have in one."""
    keys = dict.fromkeys(["", *(key for paragraph in paragraphs for key in paragraph.keys)])
    return {
        number
        for key in keys
        for number in hashes(
            [word for p in paragraphs for word in p.form(key if key in p.keys else next(iter(p.keys), ""))]
        )
    }


def _choice(paragraph: Paragraph) -> Choice:
    found = {key: hashes(paragraph.form(key)) for key in paragraph.keys}
    others = {key: set().union(*(own for name, own in found.items() if name != key)) for key in found}
    published = hashes(paragraph.published()).difference(*found.values())
    return Choice({key: frozenset(own - others[key]) for key, own in found.items()}, frozenset(published))
