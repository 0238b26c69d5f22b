"""What is made ready once is found ready by every document's process."""

import sys
from collections.abc import Callable

import pytest

from addendum.api import warming
from addendum.api.playbooks import playbook_of
from addendum.settings import Settings


def test_for_a_few_files_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "review_bytes", lambda *_: pytest.fail("nothing was to be read"))
    warming.warm(Settings(), 3, "addendum.api.trip")


def test_for_many_files_each_language_of_the_library_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(warming, "review_bytes", lambda files, _: read.append(files[0][1].decode()))
    warming._read_clauses.cache_clear()
    for _ in range(2):
        warming.warm(Settings(), 4, "addendum.api.papers")
    warming._read_clauses.cache_clear()
    assert len(read) == len(warming._languages(playbook_of("gdpr-art28"))) >= 4
    assert len(set(read)) == len(read)
    assert all("Nimbus GmbH" in text for text in read)
    assert {"addendum.api.papers", "addendum.readers.pdf", "addendum.readers.docx"} <= set(sys.modules)


def test_with_several_jobs_their_processes_are_made_ready_and_not_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[tuple[int, Callable[[], None]]] = []
    read: list[object] = []
    monkeypatch.setattr(warming, "prepare", lambda count, ready: prepared.append((count, ready)))
    monkeypatch.setattr(warming, "review_bytes", lambda files, _: read.append(files))
    warming._read_clauses.cache_clear()
    warming.warm(Settings(jobs=8), 4, "addendum.api.papers")
    ((count, ready),) = prepared
    assert (count, read) == (4, [])
    ready()
    warming._read_clauses.cache_clear()
    assert read
