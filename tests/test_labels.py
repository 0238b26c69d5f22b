"""The labels by which the reading of policies and security texts is measured fit the library they speak of."""

import json
from pathlib import Path
from typing import Any

import pytest

from addendum.library import load_playbook
from addendum.model.review import Verdict

FOLDER = Path(__file__).resolve().parents[1] / "bench" / "labels"
FILES = ("policies", "security")


def labels(name: str) -> dict[str, Any]:
    """Return the labels of one kind of text."""
    read: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize(("name", "fewest", "fewest_sealed"), [("policies", 12, 4), ("security", 7, 2)])
def test_enough_texts_are_labelled_and_some_are_sealed(name: str, fewest: int, fewest_sealed: int) -> None:
    texts = labels(name)["texts"].values()
    assert len(texts) >= fewest
    assert sum(text["sealed"] for text in texts) >= fewest_sealed


@pytest.mark.parametrize("name", FILES)
def test_every_text_has_a_label_for_every_requirement(name: str) -> None:
    read = labels(name)
    asked = {requirement.id for requirement in load_playbook(read["playbook"]).requirements}
    assert {slug: set(text["labels"]) for slug, text in read["texts"].items()} == dict.fromkeys(read["texts"], asked)


@pytest.mark.parametrize("name", FILES)
def test_a_label_names_what_lacks_and_only_where_something_lacks(name: str) -> None:
    read = labels(name)
    elements = {r.id: {e.id for e in r.elements} for r in load_playbook(read["playbook"]).requirements}
    for text in read["texts"].values():
        for asked, label in text["labels"].items():
            verdict, lacks = Verdict(label["verdict"]), set(label.get("lacks", ()))
            assert lacks <= elements[asked]
            assert verdict is not Verdict.UNCLEAR
            assert bool(lacks) is (verdict in (Verdict.PARTIAL, Verdict.CONTRADICTED))
            assert verdict is not Verdict.PARTIAL or lacks != elements[asked]
