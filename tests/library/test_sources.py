"""The hash changes with every name and every byte of the playbook, and with nothing else."""

from pathlib import Path

import pytest

from addendum.library.sources import hash_of, names_in
from factories.playbooks import small_playbook


def test_the_same_files_have_the_same_hash(tmp_path: Path) -> None:
    assert hash_of(small_playbook(tmp_path, "one")) == hash_of(small_playbook(tmp_path, "two"))


@pytest.mark.parametrize("file", ["README.md", ".hidden.yaml", "visits/notes.txt", ".git/config.yaml"])
def test_what_is_no_part_of_it_does_not_count(tmp_path: Path, file: str) -> None:
    folder = small_playbook(tmp_path)
    before = hash_of(folder)
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_text("x")
    assert hash_of(folder) == before


def test_a_changed_byte_counts(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    before = hash_of(folder)
    (folder / "terms" / "en.yaml").write_text((folder / "terms" / "en.yaml").read_text() + " ")
    assert hash_of(folder) != before


def test_a_new_name_counts(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    before = hash_of(folder)
    (folder / "keys").rename(folder / "locks")
    assert hash_of(folder) != before


def test_bytes_moved_from_one_file_to_the_next_count(tmp_path: Path) -> None:
    one = small_playbook(tmp_path, "one", files={"keys/de.yaml": "ab", "keys/fr.yaml": "c"})
    two = small_playbook(tmp_path, "two", files={"keys/de.yaml": "a", "keys/fr.yaml": "bc"})
    assert hash_of(one) != hash_of(two)


def test_names_are_sorted_whatever_the_file_system_says(tmp_path: Path) -> None:
    names = names_in(small_playbook(tmp_path))
    assert names == sorted(names)
    assert names[0] == "keys/en.yaml"
