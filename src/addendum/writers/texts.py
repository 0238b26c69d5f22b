"""Texts of ours that a lawyer may edit in templates/: each line says what it is ("clause: ...") and what it reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from addendum.errors import LibraryError
from addendum.resources import folder

KINDS = frozenset({"title", "subtitle", "lead", "party", "recital", "clause", "text", "table", "signatures", "annex"})


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a text, or the place of a table."""

    kind: str
    text: str


@cache
def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=False,  # plain text, escaped when it becomes XML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def filled_text(name: str, language: str, **facts: object) -> str:
    """Return the text template of the language (English where there is none) with the facts filled in."""
    own = f"{language}/{name}.txt"
    known = (folder("templates") / own).is_file()
    return _environment().get_template(own if known else f"en/{name}.txt").render(**facts)


def lines(name: str, language: str, **facts: object) -> Iterator[Line]:
    """Yield the lines of a text.

    Raises:
        LibraryError: for a line that does not say what it is.
    """
    for line in filled_text(name, language, **facts).splitlines():
        if not line.strip():
            continue
        kind, colon, text = line.partition(":")
        if not colon or kind not in KINDS:
            raise LibraryError(f'The line "{line[:40]}" begins with none of the kinds of line.', where=f"{name}.txt")
        yield Line(kind, text.strip())
