"""Files in stores, through fsspec: a store in memory, and one on the disk."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from addendum.batch.inputs import Input, find_inputs
from addendum.batch.places import source_mark
from addendum.batch.reviewing import content_hash
from addendum.batch.store_inputs import expand_url
from addendum.batch.stores import Store, is_url, local_path, read_url
from addendum.errors import LimitReached, MissingFile, ReadError, UsageError
from addendum.settings import Limits

HOME = "memory://registry/in"


@pytest.fixture
def memory() -> Iterator[Any]:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def put(system: Any, **files: bytes) -> None:  # noqa: ANN401  fsspec has no types
    for name, data in files.items():
        system.pipe_file(f"/registry/in/{name.replace('__', '/')}.docx", data)


@pytest.mark.parametrize("path", ["in", "./in", "/srv/in", "C:\\in", "C:/in", "-", "1x://y", ""])
def test_a_path_is_no_address(path: str) -> None:
    assert not is_url(path)


@pytest.mark.parametrize("address", ["in://", "s3://bucket/in", "file:///srv/in"])
def test_what_names_a_store_is_an_address(address: str) -> None:
    assert is_url(address)


def test_only_a_file_address_has_a_path() -> None:
    assert local_path("file:///srv/my%20agreements") == Path("/srv/my agreements")
    assert local_path("s3://bucket/in") is None


def test_a_folder_of_a_store_is_a_batch_in_order(memory: Any) -> None:  # noqa: ANN401  see above
    put(memory, b=b"2", a=b"1", sub__c=b"3")
    found = find_inputs((HOME,))
    assert found.is_batch
    assert [one.file for one in found.files] == ["a.docx", "b.docx", "sub/c.docx"]
    assert [one.url for one in found.files] == [f"{HOME}/{one.file}" for one in found.files]
    assert read_url(found.files[2].url, Limits()) == b"3"


def test_a_file_of_a_store_is_no_batch(memory: Any) -> None:  # noqa: ANN401  see above
    put(memory, a=b"1")
    found = find_inputs((f"{HOME}/a.docx",))
    assert (found.is_batch, [one.file for one in found.files]) == (False, ["a.docx"])


def test_files_of_one_name_in_two_stores_are_told_apart(memory: Any) -> None:  # noqa: ANN401  see above
    for folder in ("one", "two"):
        memory.pipe_file(f"/{folder}/in/a.docx", b"x")
    for name in ("in", "in/a.docx"):
        found = find_inputs((f"memory://one/{name}", f"memory://two/{name}"))
        assert [one.file for one in found.files] == ["one/in/a.docx", "two/in/a.docx"]


def test_what_is_passed_over_on_a_disk_is_passed_over_in_a_store(memory: Any) -> None:  # noqa: ANN401  see above
    put(memory, a=b"1")
    for name in (".hidden.docx", "~$a.docx", "Thumbs.db", ".git/config"):
        memory.pipe_file(f"/registry/in/{name}", b"x")
    memory.pipe_file("/registry/in/out/run.json", b'{"format": "addendum-run", "files": []}')
    memory.pipe_file("/registry/in/out/a/external/a_redline.docx", b"x")
    skipped: Counter[str] = Counter()
    assert [name for name, _ in expand_url(HOME, skipped)] == ["a.docx"]
    assert skipped == {"hidden": 2, "lock file of Word": 1, "system file": 1, "output folder of addendum": 1}


def test_an_output_folder_of_ours_is_refused(memory: Any) -> None:  # noqa: ANN401  see above
    memory.pipe_file("/registry/in/run.json", b'{"format": "addendum-run", "files": []}')
    with pytest.raises(UsageError, match="output folder"):
        find_inputs((HOME,))


def test_where_there_is_nothing_it_says_so(memory: Any) -> None:  # noqa: ANN401  see above
    del memory
    with pytest.raises(UsageError, match="nothing at this address"):
        find_inputs(("memory://nowhere/at-all",))
    with pytest.raises(MissingFile):
        read_url("memory://nowhere/a.docx", Limits())
    assert content_hash(Input("a.docx", None, "memory://nowhere/a.docx")) == ""


def test_an_unknown_store_is_a_usage_error() -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(UsageError, match="not known here"):
        read_url("nosuchstore://bucket/a.docx", Limits())


def test_a_file_over_the_limit_is_refused(memory: Any) -> None:  # noqa: ANN401  see above
    put(memory, a=b"x" * (1 << 20) + b"x")
    with pytest.raises(LimitReached):
        read_url(f"{HOME}/a.docx", Limits(file_mib=1))


def test_a_folder_read_as_a_file_is_an_error_of_ours(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(ReadError):
        read_url(tmp_path.as_uri(), Limits())


@pytest.mark.parametrize("scheme", ["memory", "file"])
def test_what_is_kept_is_found_again(scheme: str, memory: Any, tmp_path: Path) -> None:  # noqa: ANN401  see above
    del memory
    store = Store("memory://registry/out" if scheme == "memory" else (tmp_path / "out").as_uri())
    assert (store.names(), store.top(), store.read("a/b.txt")) == ((), (), None)
    store.write("a/b.txt", b"one")
    store.write("a/b.txt", b"two")
    store.write("top.txt", b"three")
    assert (store.read("a/b.txt"), store.names(), store.names("a")) == (b"two", ("a/b.txt", "top.txt"), ("a/b.txt",))
    assert store.top() == ("top.txt",)
    store.remove("a/b.txt")
    store.remove("a/b.txt")
    assert store.names() == ("top.txt",)


def test_what_is_written_to_a_disk_is_private(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    Store((tmp_path / "out").as_uri()).write("a/b.txt", b"one")
    assert (tmp_path / "out" / "a" / "b.txt").stat().st_mode & 0o077 == 0
    assert (tmp_path / "out" / "a").stat().st_mode & 0o077 == 0


def test_a_file_has_one_mark_by_its_path_and_by_its_address(tmp_path: Path) -> None:
    path = tmp_path / "my agreement.docx"
    by_path, by_url = Input("a.docx", path), Input("a.docx", None, path.as_uri())
    assert source_mark(by_path) == source_mark(by_url)
    assert source_mark(Input("a.docx", None, "s3://b/a.docx")) != source_mark(Input("a.docx", None, "s3://c/a.docx"))
