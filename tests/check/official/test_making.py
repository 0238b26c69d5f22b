"""Fingerprints from a text, and back from a file."""

import json

import pytest

from addendum.check.official.making import made
from addendum.check.official.prints import FOLDER, load, packed, unpacked
from factories.official_sets import PRINTS, SOURCE


def test_the_fingerprints_survive_their_file() -> None:
    assert unpacked(json.loads(json.dumps(packed(PRINTS)))) == PRINTS


def test_nothing_of_the_text_is_kept() -> None:
    kept = json.dumps(packed(PRINTS)).lower()
    told = {"eu-2021-915", "en", "model clauses of the lighthouse board", "annex i", "annex ii", "annex iii"}
    for word in ("keeper", "lamps", "letter", "harbour", "helper", "witnesses", "section"):
        assert word not in kept.replace("lighthouse", "")
    assert all(name in kept for name in told)


def test_a_paragraph_before_the_first_clause_is_refused() -> None:
    with pytest.raises(ValueError, match="before the first clause"):
        made("set: x\nA paragraph that belongs to nothing.")


def test_a_brace_that_is_not_closed_is_refused() -> None:
    with pytest.raises(ValueError, match="not closed"):
        made(SOURCE.replace("{?: and whether the board was told}", "{?: and whether"))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.json")))
def test_what_ships_is_whole(name: str) -> None:
    prints = load(FOLDER / name)
    assert name == f"{prints.set}.{prints.language}.json"
    assert len({unit.clause for unit in prints.units}) >= (5 if prints.set == "uk-addendum" else 10)
    assert all(bool(unit.required) is not prints.by_titles for unit in prints.units if not unit.is_optional)
    assert set(prints.headings.values()) >= {unit.clause for unit in prints.units}


def test_a_set_known_by_its_titles_holds_nothing_else() -> None:
    titles = made("set: x\nlanguage: en\nname: X\ncompared: titles\n# Clause 1 | Aim of it\n# Clause 1 | Purpose of it")
    assert [unit.clause for unit in titles.units] == ["1"]
    assert (dict(titles.index), titles.is_compared, len(titles.headings)) == ({}, False, 4)
