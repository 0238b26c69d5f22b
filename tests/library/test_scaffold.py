"""What is begun loads and holds at once."""

from pathlib import Path

import pytest

from addendum.errors import OutputError, UsageError
from addendum.library.loader import read_playbook
from addendum.library.prover import prove_playbook
from addendum.library.scaffold import begin
from factories.playbooks import changed, small_playbook


def test_a_new_playbook_loads_and_holds(tmp_path: Path) -> None:
    begin(tmp_path / "house-rules")
    playbook = read_playbook(tmp_path / "house-rules")
    assert (playbook.id, playbook.title) == ("house-rules", "House rules")
    assert prove_playbook(playbook).failures == ()


def test_a_new_requirement_is_listed_last_and_loads(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    begin(folder / "back-doors")
    assert [each.id for each in read_playbook(folder).requirements] == ["own.visits", "own.keys", "own.back-doors"]


def test_what_stood_in_the_playbook_stays(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    before = (folder / "playbook.yaml").read_text()
    begin(folder / "doors")
    assert (folder / "playbook.yaml").read_text() == before + "  - own.doors\n"


def test_the_files_are_named(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    assert [file.relative_to(folder).as_posix() for file in begin(folder / "doors")] == [
        "playbook.yaml",
        "doors/requirement.yaml",
        "doors/en.yaml",
    ]


def test_each_language_of_the_playbook_gets_a_file(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", "[en]", "[en, de]"))
    begin(folder / "doors")
    assert (folder / "doors" / "de.yaml").is_file()


@pytest.mark.parametrize("name", ["Doors", "back door", "doors_", "-doors", "türen"])
def test_a_name_that_cannot_be_an_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be an id"):
        begin(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    with pytest.raises(UsageError, match="is there already"):
        begin(folder / "keys")


def test_an_order_in_one_line_is_left_to_its_author(tmp_path: Path) -> None:
    order = "order:\n  - own.visits\n  - own.keys\n"
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", order, "order: [own.visits, own.keys]\n"))
    with pytest.raises(UsageError, match='must be a list of lines that begin with "- "'):
        begin(folder / "doors")
    assert not (folder / "doors").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        begin(tmp_path / "file" / "doors")
