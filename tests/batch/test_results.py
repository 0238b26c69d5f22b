"""One result file for each agreement: read back whole, or as if it were not there."""

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from addendum.batch.entry import UNFINISHED
from addendum.batch.results import Results
from addendum.batch.workplace import results_folder
from addendum.errors import OutputError
from factories.entries import ENTRY
from factories.relatives import profile, sentences

FULL = replace(
    ENTRY,
    sketch=(1, 255, 2**47),
    pending={"sub/acme/external/acme_clean.docx": "01" * 32},
    profile=profile(sentences(1)),
)
PLACE = PurePosixPath(FULL.place)


def test_a_folder_without_results_has_none(tmp_path: Path) -> None:
    assert list(Results(tmp_path / "new").all()) == []
    assert Results(tmp_path / "new").at(PLACE) is None


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    Results(tmp_path).keep(FULL)
    assert Results(tmp_path).at(PLACE) == FULL


def test_each_agreement_has_one_file_that_is_replaced(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.keep(FULL)
    results.keep(replace(FULL, code="LIMIT"))
    results.keep(replace(FULL, place="acme", file="acme.docx"))
    assert sorted((entry.place, entry.code) for entry in results.all()) == [("acme", "OK"), ("sub/acme", "LIMIT")]
    assert len(list(results_folder(tmp_path).iterdir())) == 2


def test_many_are_held_without_their_texts(tmp_path: Path) -> None:
    Results(tmp_path).keep(FULL)
    assert list(Results(tmp_path).all()) == [replace(FULL, sketch=(), profile=None)]
    assert list(Results(tmp_path).all_of(FULL.file)) == [FULL]
    assert list(Results(tmp_path).all_of("other.docx")) == []


def test_the_same_result_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        Results(tmp_path / name).keep(FULL)
    one, two = (next(results_folder(tmp_path / name).iterdir()) for name in ("one", "two"))
    assert (one.name, one.read_bytes()) == (two.name, two.read_bytes())


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"format": "other"}', b'{"format": "addendum-result"}', b"\xff"]
)
def test_a_file_that_is_no_result_is_as_if_it_were_not_there(tmp_path: Path, damage: bytes) -> None:
    results = Results(tmp_path)
    results.keep(FULL)
    next(results_folder(tmp_path).iterdir()).write_bytes(damage)
    assert results.at(PLACE) is None
    assert list(results.all()) == []


@pytest.mark.parametrize("changes", [{"place": "../other"}, {"hashes": {"/x": "00"}}, {"pending": {"a/../../x": "00"}}])
def test_a_result_that_points_out_of_its_folder_is_no_result(tmp_path: Path, changes: dict[str, Any]) -> None:
    Results(tmp_path).keep(replace(FULL, **changes))
    assert list(Results(tmp_path).all()) == []


def test_a_finished_result_is_on_the_disk_before_the_next_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", synced.append)
    Results(tmp_path).keep(replace(FULL, code=UNFINISHED))
    assert synced == []
    Results(tmp_path).keep(FULL)
    assert len(synced) == 1


def test_a_full_disk_leaves_the_earlier_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Results(tmp_path).keep(FULL)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        Results(tmp_path).keep(replace(FULL, remark="newer"))
    assert Results(tmp_path).at(PLACE) == FULL


def test_it_holds_no_path_of_this_machine(tmp_path: Path) -> None:
    Results(tmp_path).keep(FULL)
    assert str(tmp_path).encode() not in next(results_folder(tmp_path).iterdir()).read_bytes()
