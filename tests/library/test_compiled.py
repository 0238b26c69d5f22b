"""The compiled form gives back exactly what the YAML says, or nothing."""

import json
import pickle
from pathlib import Path

import pytest

from addendum.library.compiled import SHAPE, from_json, to_json
from addendum.library.loader import read_playbook
from addendum.model.playbook import Playbook
from factories.playbooks import FILES, changed, small_playbook

ANOTHER_HASH = "0" * 64


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    files = {f"{name}/de.yaml": FILES[f"{name}/en.yaml"] for name in ("visits", "keys")}
    head = changed("playbook.yaml", "[en]", "[en, de]")
    terms = {"terms/de.yaml": FILES["terms/en.yaml"]}
    return read_playbook(small_playbook(tmp_path, files={**files, **head, **terms}))


def test_it_comes_back_equal(playbook: Playbook) -> None:
    assert from_json(to_json(playbook), playbook.sha256) == playbook


def test_it_is_json(playbook: Playbook) -> None:
    assert set(json.loads(to_json(playbook))) == {"shape", "languages", "playbook", "wordings"}


def test_it_survives_pickling(playbook: Playbook) -> None:
    assert pickle.loads(pickle.dumps(from_json(to_json(playbook), playbook.sha256))) == playbook  # noqa: S301 - our own bytes


def test_only_the_language_asked_for_is_decoded(playbook: Playbook) -> None:
    lines = to_json(playbook).split("\n")
    spoiled = "\n".join(line[:5] + "not json," if line.startswith('"de"') else line for line in lines)
    back = from_json(spoiled, playbook.sha256)
    assert back is not None
    assert back.requirements[0].wordings["en"] == playbook.requirements[0].wordings["en"]
    with pytest.raises(ValueError, match="Expecting value"):
        back.requirements[0].wordings["de"]


def test_a_language_it_has_not_is_not_there(playbook: Playbook) -> None:
    back = from_json(to_json(playbook), playbook.sha256)
    assert back is not None
    assert "fr" not in back.requirements[0].wordings
    assert list(back.requirements[0].wordings) == ["de", "en"]


def test_other_sources_give_nothing(playbook: Playbook) -> None:
    assert from_json(to_json(playbook), ANOTHER_HASH) is None


def test_another_shape_of_the_records_gives_nothing(playbook: Playbook) -> None:
    assert SHAPE in to_json(playbook)
    assert from_json(to_json(playbook).replace(SHAPE, SHAPE + "x"), playbook.sha256) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "\n\n", '{"shape": 1', '{"shape": {}, "wordings": {'])
def test_what_is_not_ours_gives_nothing(text: str) -> None:
    assert from_json(text, ANOTHER_HASH) is None


def test_half_a_file_gives_nothing_or_the_whole_head(playbook: Playbook) -> None:
    head = to_json(playbook).split("\n")[0]
    assert from_json(head[: len(head) // 2], playbook.sha256) is None
