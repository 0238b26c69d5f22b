"""Whole files or none."""

import os
import stat
from pathlib import Path

import pytest

from addendum.api.saving import PART_PREFIX, write_atomically
from addendum.errors import OutputError


def leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(PART_PREFIX)]


def test_a_file_is_written_with_its_folders_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.docx"
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert not leftovers(tmp_path)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fdopen", "replace"])
def test_where_the_disk_fails_the_old_file_stays_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fdopen" else Path, step, full)
    with pytest.raises(OutputError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert not leftovers(tmp_path)


def test_an_interruption_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "x", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(OutputError):
        write_atomically(tmp_path / "a" / "x", b"new")


def test_the_part_lies_where_it_was_told_to_and_never_beside_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    synced: list[int] = []
    seen: list[tuple[str, ...]] = []

    def sync(handle: int) -> None:
        synced.append(handle)
        seen.append(tuple(path.name for path in (tmp_path / "a").iterdir()))

    monkeypatch.setattr(os, "fsync", sync)
    write_atomically(tmp_path / "a" / "x", b"new", through=parts, durable=True)
    assert (tmp_path / "a" / "x").read_bytes() == b"new"
    assert (len(synced), seen) == (1, [()])
    assert not leftovers(tmp_path)


def test_a_part_that_cannot_be_kept_on_the_disk_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_atomically(tmp_path / "x", b"new", durable=True)
    assert list(tmp_path.iterdir()) == []
