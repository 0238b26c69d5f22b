"""Everything that a document's process needs, had ready in the process it is forked from: programs, library, caches.

Reading the library and making its patterns costs more than a review. It is done once here, with the library's own
clauses as the text, and every process forked from this one finds it done.
"""

import importlib
from contextlib import suppress
from functools import cache, partial

from addendum.api.playbooks import playbook_of
from addendum.api.trip import review_bytes
from addendum.errors import AddendumError
from addendum.isolation import preload, prepare
from addendum.model.playbook import Playbook
from addendum.settings import Settings

_READERS = ("addendum.readers.docx", "addendum.readers.pdf", "addendum.readers.html")
_WORTH_IT = 4
"""Files: below that it costs more than it saves."""
_INTRODUCTION = "{Controller}, Acme Ltd; {Processor}, Nimbus GmbH."


def warm(settings: Settings, files: int, *modules: str) -> None:
    """Make ready for so many files; ``modules`` are what their processes will import besides the readers.

    Call it while this process has no other thread: a bar that shows the progress is one.
    """
    preload(*modules)
    if files < _WORTH_IT:
        return
    ready = partial(_make_ready, settings.playbook, modules)
    if settings.jobs > 1:
        prepare(min(files, settings.jobs), ready)
    else:
        ready()


def _make_ready(playbook: str, modules: tuple[str, ...]) -> None:
    for module in (*_READERS, *modules):
        importlib.import_module(module)
    _read_clauses(playbook)


@cache
def _read_clauses(which: str) -> None:
    playbook = playbook_of(which)
    for language in _languages(playbook):
        # What the clauses say is of no interest here, and no reason to do nothing for the files.
        with suppress(AddendumError):
            review_bytes((("clauses.txt", _clauses(playbook, language).encode()),), Settings(playbook=which))


def _languages(playbook: Playbook) -> tuple[str, ...]:
    return tuple(dict.fromkeys(language for one in playbook.requirements for language in one.wordings))


def _clauses(playbook: Playbook, language: str) -> str:
    """Return the clauses of the library in the language, the names of the parties left in their braces."""
    texts = [one.wordings[language].clause.preferred for one in playbook.requirements if language in one.wordings]
    return "\n\n".join([_INTRODUCTION, *texts])
