"""Texts of ours that a lawyer may edit in templates/: each line says what it is ("clause: ...") and what it reads.

A firm's own text of the same name takes the place of ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from addendum.errors import TextFault
from addendum.resources import folder
from addendum.settings import House

KINDS = frozenset({"title", "subtitle", "lead", "party", "recital", "clause", "text", "table", "signatures", "annex"})
TEXTS = frozenset({"amendment", "agreement", "cover"})
"""The names of the texts."""
_OURS = House()
_FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What filling in a text may raise that says what it must not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a text, or the place of a table."""

    kind: str
    text: str


@cache
def _environment(house: House = _OURS) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=ChoiceLoader((DictLoader(dict(house.texts)), FileSystemLoader(folder("templates")))),
        autoescape=False,  # plain text, escaped when it becomes XML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def check_text(name: str, text: str) -> None:
    """Refuse a text that is not written as the texts of templates/ are.

    Raises:
        TextFault: with the name and the line of the fault.
    """
    try:
        _environment().parse(text)
    except TemplateSyntaxError as error:
        raise TextFault(f"The text cannot be used: {error.message}.", where=f"{name}:{error.lineno}") from None


def filled_text(name: str, language: str, house: House = _OURS, **facts: object) -> str:
    """Return the text of the language (English where there is none) with the facts and the firm's names filled in.

    Raises:
        TextFault: if a firm's text asks for what there is not.
    """
    own = f"{language}/{name}.txt"
    known = own in dict(house.texts) or (folder("templates") / own).is_file()
    chosen = own if known else f"en/{name}.txt"
    try:
        return _environment(house).get_template(chosen).render(**facts, names=dict(house.names))
    except _FAULTS as error:
        raise TextFault(f"The text {chosen} cannot be filled in: {error}.") from None


def lines(name: str, language: str, house: House = _OURS, **facts: object) -> Iterator[Line]:
    """Yield the lines of a text.

    Raises:
        TextFault: for a line that does not say what it is.
    """
    for line in filled_text(name, language, house, **facts).splitlines():
        if not line.strip():
            continue
        kind, colon, text = line.partition(":")
        if not colon or kind not in KINDS:
            raise TextFault(f'The line "{line[:40]}" begins with none of the kinds of line.', where=f"{name}.txt")
        yield Line(kind, text.strip())
