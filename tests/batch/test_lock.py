"""One run at a time in a folder; the lock of a run that has gone stops nobody."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from addendum.batch import lock as module
from addendum.batch.lock import sole_run
from addendum.batch.workplace import HIDDEN, lock_file, parts_folder
from addendum.errors import FolderInUse, OutputError


@pytest.fixture
def neighbour() -> Iterator[int]:
    """The id of another process that is at work."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.kill()


def lock_of(process: int, out: Path, **changes: object) -> Path:
    """Put a lock of the process there."""
    lock = lock_file(out)
    lock.parent.mkdir(parents=True)
    lock.write_text(json.dumps({**module._mark(process), **changes}), encoding="ascii")
    return lock


def test_a_run_leaves_no_lock_behind(tmp_path: Path) -> None:
    with sole_run(tmp_path):
        assert lock_file(tmp_path).exists()
    assert not lock_file(tmp_path).exists()
    with sole_run(tmp_path):
        pass


def test_a_run_that_fails_leaves_no_lock_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), sole_run(tmp_path):
        raise ZeroDivisionError
    assert not lock_file(tmp_path).exists()


def test_a_second_run_is_refused_and_told_whom_to_wait_for(tmp_path: Path, neighbour: int) -> None:
    lock = lock_of(neighbour, tmp_path)
    before = lock.read_bytes()
    with pytest.raises(FolderInUse, match=f"process {neighbour}"), sole_run(tmp_path):
        pytest.fail("two at work")
    assert lock.read_bytes() == before


def test_two_runs_of_one_process_are_refused_too(tmp_path: Path) -> None:
    with sole_run(tmp_path), pytest.raises(FolderInUse), sole_run(tmp_path):
        pytest.fail("two at work")


def test_the_lock_of_a_process_that_has_gone_is_void(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    lock_of(gone.pid, tmp_path)
    with sole_run(tmp_path):
        assert json.loads(lock_file(tmp_path).read_bytes())["process"] == os.getpid()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="when a process began is told by /proc")
def test_a_number_that_another_process_has_now_is_void(tmp_path: Path, neighbour: int) -> None:
    lock_of(neighbour, tmp_path, began="1")
    with sole_run(tmp_path):
        pass


def test_on_another_machine_nobody_can_look_so_a_person_must(tmp_path: Path) -> None:
    lock = lock_of(os.getpid(), tmp_path, machine="elsewhere")
    with pytest.raises(FolderInUse, match=r"delete .*lock"), sole_run(tmp_path):
        pytest.fail("two at work")
    assert lock.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"process": "x"}'])
def test_what_is_no_lock_of_ours_is_void(tmp_path: Path, text: str) -> None:
    lock = lock_file(tmp_path)
    lock.parent.mkdir(parents=True)
    lock.write_text(text, encoding="ascii")
    with sole_run(tmp_path):
        pass


def test_the_name_of_the_machine_is_not_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.node", lambda: "jane-does-laptop")
    with sole_run(tmp_path):
        assert "jane" not in lock_file(tmp_path).read_text(encoding="ascii")


def test_of_two_that_find_a_void_lock_only_one_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one takes the folder between our look at the void lock and our taking it away."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    lock = lock_of(gone.pid, tmp_path)
    live = json.dumps(module._mark(os.getpid()))
    found = module._is_at_work

    def overtaken(holder: dict[str, object]) -> bool:
        if holder.get("process") == gone.pid:
            lock.write_text(live, encoding="ascii")
        return found(holder)

    monkeypatch.setattr(module, "_is_at_work", overtaken)
    with pytest.raises(FolderInUse), sole_run(tmp_path):
        pytest.fail("two at work")
    assert lock.read_text(encoding="ascii") == live


def test_parts_of_a_killed_run_are_swept_away(tmp_path: Path) -> None:
    parts_folder(tmp_path).mkdir(parents=True)
    (parts_folder(tmp_path) / ".part-old").write_bytes(b"half")
    with sole_run(tmp_path):
        assert list(parts_folder(tmp_path).iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_folder_that_may_not_be_written_is_one_clear_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Nothing can be written"), sole_run(tmp_path):
        pytest.fail("it may not be written")


def test_a_folder_where_nothing_can_be_made_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", read_only)
    with pytest.raises(OutputError, match="Read-only file system"), sole_run(tmp_path):
        pytest.fail("it may not be written")


@pytest.mark.parametrize("name", ["", "parts", "results"])
def test_nothing_is_kept_through_a_link(tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = tmp_path / "out" / HIDDEN / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(elsewhere)
    with pytest.raises(OutputError, match="link"), sole_run(tmp_path / "out"):
        pytest.fail("it leads elsewhere")
    assert list(elsewhere.iterdir()) == []


def test_a_disk_without_second_names_is_locked_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", unknown)
    with sole_run(tmp_path), pytest.raises(FolderInUse), sole_run(tmp_path):
        pytest.fail("two at work")
