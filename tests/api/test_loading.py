"""Bytes from paths, with the limit kept."""

import io
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from addendum.api.loading import limits_for, load, load_stream
from addendum.errors import LimitReached, MissingFile, ReadError, WrongType
from addendum.settings import Limits, Settings

SMALL = Limits(file_mib=1)
MIB = 1024 * 1024


def test_the_bytes_of_a_file_are_returned_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"\x00\xff")
    assert load(path, SMALL) == b"\x00\xff"
    assert load(b"\x00\xff", SMALL) == b"\x00\xff"


@pytest.mark.parametrize("name", ["nowhere", "nowhere/deeper", "file/deeper"])
def test_a_path_to_nothing_is_said_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MissingFile):
        load(tmp_path / name, SMALL)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="folder"):
        load(tmp_path, SMALL)


@pytest.mark.parametrize(("length", "fits"), [(MIB, True), (MIB + 1, False)])
def test_the_limit_is_exact(tmp_path: Path, length: int, *, fits: bool) -> None:
    data = bytes(length)
    path = tmp_path / "x"
    path.write_bytes(data)
    sources: list[Callable[[], bytes]] = [
        lambda: load(path, SMALL),
        lambda: load(data, SMALL),
        lambda: load_stream(io.BytesIO(data), SMALL),
    ]
    for source in sources:
        if fits:
            assert len(source()) == length
        else:
            with pytest.raises(LimitReached, match="1 MiB"):
                source()


def test_a_device_is_not_read_for_ever() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("there are no devices here")
    with pytest.raises(WrongType, match="plain file"):
        load(Path("/dev/zero"), SMALL)


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"text"), daemon=True)
    writer.start()
    assert load(pipe, SMALL) == b"text"


def test_a_name_that_no_system_takes_is_one_clear_error() -> None:
    with pytest.raises(ReadError):
        load(Path("a\x00b"), SMALL)


@pytest.mark.parametrize(
    ("data", "ocr", "more"),
    [
        (b"PK\x03\x04", "auto", 0),
        (b"", "auto", 0),
        (b"%PDF-1.7", "never", 0),
        (b"%PDF-1.7", "auto", Limits().ocr_seconds),
    ],
)
def test_only_a_pdf_that_may_be_recognised_has_more_time(data: bytes, ocr: str, more: int) -> None:
    settings = Settings(ocr=ocr)
    limits = limits_for((("a.docx", b"PK"), ("b", data)), settings)
    assert limits == replace(settings.limits, wall_seconds=settings.limits.wall_seconds + more)
