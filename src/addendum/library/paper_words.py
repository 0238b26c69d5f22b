"""clauses/partner/papers.yaml -> PaperWords; every fault is found in one go, each with its line."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from addendum.library.faults import Source, raise_if_any
from addendum.library.fields import Fields
from addendum.library.yaml_tree import read_tree
from addendum.model.paper_words import KindWords, PaperKind, PaperWords
from addendum.resources import folder

_FILE = "papers.yaml"


@cache
def load_paper_words(path: Path | None = None) -> PaperWords:
    """Return by which words papers are known.

    Args:
        path: A folder with the file; None for the product's own, clauses/partner.

    Raises:
        LibraryError: with every fault at once.
    """
    home = path or folder("clauses") / "partner"
    source = Source(_FILE)
    fields = Fields(read_tree(home / _FILE, source), source, "titles words")
    found = PaperWords(tuple(_kinds(fields, "titles")), tuple(_kinds(fields, "words")))
    raise_if_any(source.found, str(home))
    return found


def _kinds(fields: Fields, key: str) -> Iterator[KindWords]:
    tables = fields.tables(key, "kind named")
    if not tables:
        fields.source.fault(fields.at(key), f'"{key}" needs at least one kind with its words.')
    for one in tables:
        _check_words(one)
        yield KindWords(one.choice("kind", PaperKind, PaperKind.OTHER), one.texts("named"))


def _check_words(one: Fields) -> None:
    if not one.items("named"):
        one.source.fault(one.at("named"), '"named" needs words.')
    for item in one.items("named"):
        try:
            # What finds the empty text finds every paper.
            is_wrong = re.compile(item.text).match("") is not None
        except re.error:
            is_wrong = True
        if is_wrong:
            one.source.fault(item.line, f'"{item.text}" is no expression that finds words.')
