"""Documents are taken out of messages and archives by a limited process, each under its own name."""

from pathlib import Path

import pytest

from addendum.api.opening import contents_of, member_of
from addendum.errors import DamagedFile, UnsafeFile
from addendum.settings import Limits
from factories.messages import archive


def test_what_is_inside_is_named_and_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(archive(("a/dpa.txt", b"words")))
    assert contents_of(path, "folder/papers.zip", Limits()) == ("a/dpa.txt",)
    assert member_of(path, "folder/papers.zip/a/dpa.txt", "a/dpa.txt", Limits()) == b"words"


def test_what_has_gone_meanwhile_is_told(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(archive(("dpa.txt", b"words")))
    with pytest.raises(DamagedFile, match="no longer inside"):
        member_of(path, "papers.zip/other.txt", "other.txt", Limits())


def test_an_unsafe_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(archive(("../x", b"words")))
    with pytest.raises(UnsafeFile):
        contents_of(path, "papers.zip", Limits())
