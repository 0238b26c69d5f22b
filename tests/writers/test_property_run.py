"""What bench/redline.json says of the last run of seeded edits over both collections."""

import json
from pathlib import Path

import pytest

RUN = json.loads((Path(__file__).resolve().parents[2] / "bench" / "redline.json").read_text(encoding="utf-8"))
JUDGES = RUN["judges"]
OF_OURS = (
    "opens",
    "reject-text",
    "accept",
    "parts",
    "paragraphs",
    "others",
    "comments",
    "ids",
    "structure",
    "leaks",
    "visible",
)
OTHERS = ("docx-scalpel", "LibreOffice")


@pytest.mark.parametrize("judge", [*(f"proof: {check}" for check in OF_OURS), "same bytes twice", "validator"])
def test_every_redline_holds_before(judge: str) -> None:
    assert JUDGES[judge]["holds"] == JUDGES[judge]["of"] > 0


def test_rejected_the_looks_are_the_originals_in_ninety_nine_of_a_hundred() -> None:
    looks = JUDGES["proof: reject"]
    assert looks["holds"] >= 0.99 * looks["of"] > 0


@pytest.mark.parametrize("judge", OTHERS)
def test_a_program_of_others_agrees_but_for_exceptions_that_are_listed(judge: str) -> None:
    listed = sum(one["judge"] == judge for one in RUN["exceptions"])
    assert JUDGES[judge]["of"] - JUDGES[judge]["holds"] == listed


def test_it_names_the_states_of_the_product_that_the_figures_are_of() -> None:
    assert all(RUN["states"])
    assert RUN["states"]


def test_every_exception_has_a_cause_and_every_file_without_redline_one_line() -> None:
    assert [one for one in RUN["exceptions"] if not one["cause"]] == []
    lines = RUN["without redline"]
    assert lines
    assert all(line and "\n" not in line for line in lines.values())


def test_no_private_file_is_named() -> None:
    text = json.dumps(RUN)
    assert "shared/" not in text
    assert all(not one["what"] for one in RUN["exceptions"] if one["file"] == "private")
