"""The compiled form is written whole or not at all."""

from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.compiled import from_json
from addendum.library.compiling import compile_playbook
from addendum.library.loader import read_playbook
from factories.playbooks import changed, small_playbook


def test_it_writes_the_playbook(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    file = compile_playbook(folder, tmp_path / "into")
    playbook = read_playbook(folder)
    assert file.name == "small.json"
    assert from_json(file.read_text(encoding="utf-8"), playbook.sha256) == playbook


def test_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    first = compile_playbook(folder, tmp_path / "into").read_bytes()
    assert compile_playbook(folder, tmp_path / "into").read_bytes() == first


def test_nothing_is_written_where_the_playbook_has_faults(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("keys/en.yaml", "title: Keys\n", ""))
    with pytest.raises(LibraryError):
        compile_playbook(folder, tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_no_half_written_file_is_left_behind(tmp_path: Path) -> None:
    compile_playbook(small_playbook(tmp_path), tmp_path / "into")
    assert [file.name for file in (tmp_path / "into").iterdir()] == ["small.json"]
