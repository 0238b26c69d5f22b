from typing import Any

import pytest

from addendum.errors import TextFault
from addendum.writers import texts
from addendum.writers.texts import KINDS, Line, filled_text, lines

FACTS: dict[str, Any] = {"title": "DPA", "parties": ("A Ltd (the “Controller”); and", "B Ltd (the “Processor”).")}


def test_each_line_says_what_it_is() -> None:
    found = list(lines("agreement", "en", **FACTS))
    assert found[0] == Line("title", "Data Processing Agreement")
    assert [line.text for line in found if line.kind == "party"] == list(FACTS["parties"])
    assert {line.kind for line in found} <= KINDS


def test_a_language_without_texts_gets_the_english_ones() -> None:
    assert filled_text("agreement", "xx", **FACTS) == filled_text("agreement", "en", **FACTS)


def test_a_line_of_no_kind_is_a_fault_with_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "filled_text", lambda *_, **__: "title: DPA\nThe parties agree: yes")
    with pytest.raises(TextFault, match="The parties agree"):
        list(lines("agreement", "en"))


def test_texts_cannot_reach_into_the_program() -> None:
    environment = texts._environment()
    with pytest.raises(Exception, match=r"unsafe|undefined"):
        environment.from_string("{{ ''.__class__.__mro__ }}").render()
