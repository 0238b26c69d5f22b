"""An output folder in a store keeps the rules of one on a disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from addendum.batch.stores import Store
from addendum.errors import OutputError
from factories.commands import run
from factories.partners import SHORT, inbox, playbook, put, word_bytes

OUT = "memory://mirror/out"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def memory() -> Iterator[None]:
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").store.clear()
    yield
    fsspec.filesystem("memory").store.clear()


def kept() -> dict[str, bytes]:
    store = Store(OUT)
    return {name: store.read(name) or b"" for name in store.names()}


def on_disk(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_store_in_memory_holds_what_a_folder_holds(capsys: Capture, tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    options = ("--playbook", which, "--date", "2026-01-10", "-q", "--jobs", "1")
    here = run(capsys, "draft", folder, "--out", tmp_path / "out", *options)
    there = run(capsys, "draft", folder, "--out", OUT, *options)
    assert there.code == here.code
    assert kept() == on_disk(tmp_path / "out")


def test_a_second_run_keeps_what_a_person_changed_in_the_store(capsys: Capture, tmp_path: Path) -> None:
    folder, which = tmp_path / "in", playbook(tmp_path / "library")
    put(folder, "short.docx", word_bytes(SHORT))
    options = ("--playbook", which, "--date", "2026-01-10", "-q", "--jobs", "1")
    run(capsys, "draft", folder, "--out", OUT, *options)
    first = kept()
    (letter,) = [name for name in first if name.endswith("_cover.txt")]
    Store(OUT).write(letter, b"Dear all, by my own hand.")
    run(capsys, "draft", folder, "--out", OUT, *options)
    assert kept() == {**first, letter: b"Dear all, by my own hand."}
    run(capsys, "draft", folder, "--out", OUT, *options, "--force")
    assert kept() == first


@pytest.mark.parametrize(("by_url", "to_url"), [(False, True), (True, False), (True, True)])
def test_nothing_is_written_beside_an_input_that_an_address_names(
    capsys: Capture, tmp_path: Path, *, by_url: bool, to_url: bool
) -> None:
    file = put(tmp_path / "in", "short.docx", word_bytes(SHORT))
    source, out = file.as_uri() if by_url else file, file.parent.as_uri() if to_url else file.parent
    done = run(capsys, "draft", source, "--out", out, "--playbook", playbook(tmp_path / "playbook"))
    assert done.code == 2
    assert "holds an input" in done.err
    assert [path.name for path in file.parent.iterdir()] == ["short.docx"]


def test_a_name_in_the_store_that_points_elsewhere_is_not_fetched(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, which = tmp_path / "in", playbook(tmp_path / "library")
    put(folder, "short.docx", word_bytes(SHORT))
    (tmp_path / "tmp" / "deep").mkdir(parents=True)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp" / "deep"))
    names, read = Store.names, Store.read
    monkeypatch.setattr(Store, "names", lambda store, below="": (*names(store, below), "../../evil.txt"))
    monkeypatch.setattr(Store, "read", lambda store, name: b"x" if name.endswith("evil.txt") else read(store, name))
    done = run(capsys, "draft", folder, "--out", OUT, "--playbook", which, "-q", "--jobs", "1")
    assert done.code == 0
    assert not (tmp_path / "tmp" / "evil.txt").exists()


def test_a_run_that_the_store_cut_short_is_finished_by_the_next(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, which = tmp_path / "in", playbook(tmp_path / "library")
    put(folder, "short.docx", word_bytes(SHORT))
    options = ("--playbook", which, "-q", "--jobs", "1")
    run(capsys, "draft", folder, "--out", OUT, *options, "--date", "2026-01-10")
    wanted = kept()
    Store(OUT).remove("run.json")
    for name in wanted:
        Store(OUT).remove(name)
    write, written = Store.write, []

    def failing(store: Store, name: str, data: bytes) -> None:
        written.append(name)
        if len(written) > 3:
            raise OutputError("The store is full.", where=name)
        write(store, name, data)

    monkeypatch.setattr(Store, "write", failing)
    run(capsys, "draft", folder, "--out", OUT, *options, "--date", "2026-01-09")
    monkeypatch.undo()
    assert written[0].startswith(".addendum/results/"), "it is said first what is about to come"
    assert 0 < len(kept()) < len(wanted)
    run(capsys, "draft", folder, "--out", OUT, *options, "--date", "2026-01-10")
    assert kept() == wanted, "papers of the run cut short are known as ours and replaced"
