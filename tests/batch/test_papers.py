"""Papers on the disk: replaced where they are ours, kept where a person changed them."""

from pathlib import Path, PurePosixPath

import pytest

from addendum.batch.papers import Ours, Papers, file_hash, hashes_of
from addendum.batch.workplace import parts_folder
from addendum.errors import OutputError

PLACE = PurePosixPath("acme")
REDLINE = "acme/external/acme_redline.docx"
FILES = (("external/acme_redline.docx", b"one"), ("internal/acme_review.html", b"page"))


def papers(tmp_path: Path, *, force: bool = False) -> Papers:
    return Papers(tmp_path / "out", [tmp_path / "in" / "acme.docx"], force=force)


def test_papers_are_written_below_their_place(tmp_path: Path) -> None:
    saved = papers(tmp_path).save(PLACE, FILES)
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"one"
    assert set(saved.hashes) == {REDLINE, "acme/internal/acme_review.html"}
    assert saved.kept == ()


def test_saving_the_same_again_writes_nothing(tmp_path: Path) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    written = (tmp_path / "out" / REDLINE).stat().st_mtime_ns
    saved = papers(tmp_path).save(PLACE, FILES, Ours(before))
    assert (tmp_path / "out" / REDLINE).stat().st_mtime_ns == written
    assert saved.hashes == before


def test_a_paper_of_ours_is_replaced(tmp_path: Path) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    saved = papers(tmp_path).save(PLACE, ((FILES[0][0], b"two"), FILES[1]), Ours(before))
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"two"
    assert saved.kept == ()


def test_a_paper_that_is_no_longer_due_goes(tmp_path: Path) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    saved = papers(tmp_path).save(PLACE, FILES[1:], Ours(before))
    assert not (tmp_path / "out" / REDLINE).exists()
    assert set(saved.hashes) == {"acme/internal/acme_review.html"}


@pytest.mark.parametrize("files", [((FILES[0][0], b"two"), FILES[1]), FILES[1:]], ids=["due", "no longer due"])
def test_a_paper_changed_by_hand_is_kept_and_said(tmp_path: Path, files: tuple[tuple[str, bytes], ...]) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    (tmp_path / "out" / REDLINE).write_bytes(b"by hand")
    assert papers(tmp_path).changed_by_hand(before) == (REDLINE,)
    saved = papers(tmp_path).save(PLACE, files, Ours(before))
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"by hand"
    assert saved.kept == (REDLINE,)


def test_what_was_kept_is_kept_by_the_next_run_too(tmp_path: Path) -> None:
    first = papers(tmp_path).save(PLACE, FILES).hashes
    (tmp_path / "out" / REDLINE).write_bytes(b"by hand")
    second = papers(tmp_path).save(PLACE, ((FILES[0][0], b"two"),), Ours(first)).hashes
    third = papers(tmp_path).save(PLACE, ((FILES[0][0], b"three"),), Ours(second))
    assert third.kept == (REDLINE,)
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"by hand"


def test_force_overwrites_what_was_changed_by_hand(tmp_path: Path) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    (tmp_path / "out" / REDLINE).write_bytes(b"by hand")
    saved = papers(tmp_path, force=True).save(PLACE, FILES, Ours(before))
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"one"
    assert saved.kept == ()


def test_a_file_that_no_run_remembers_is_kept(tmp_path: Path) -> None:
    theirs = tmp_path / "out" / REDLINE
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"theirs")
    assert papers(tmp_path).save(PLACE, FILES).kept == (REDLINE,)
    assert theirs.read_bytes() == b"theirs"


def test_a_run_that_was_killed_finds_its_own_papers_again(tmp_path: Path) -> None:
    papers(tmp_path).save(PLACE, FILES)
    assert papers(tmp_path).save(PLACE, FILES).kept == ()


def test_papers_of_a_killed_run_are_ours_though_other_bytes_are_due_now(tmp_path: Path) -> None:
    """Killed between the first and the last paper, and run again on another day or with other options."""
    killed = papers(tmp_path)
    first = killed.save(PLACE, FILES).hashes
    newer = ((FILES[0][0], b"two"), (FILES[1][0], b"page two"))
    begun = hashes_of(PLACE, newer)
    (tmp_path / "out" / REDLINE).write_bytes(b"two")
    ours = papers(tmp_path).settled(Ours(first, begun))
    assert ours == Ours({**first, REDLINE: begun[REDLINE]})
    saved = papers(tmp_path).save(PLACE, ((FILES[0][0], b"three"), FILES[1]), ours)
    assert saved.kept == ()
    assert (tmp_path / "out" / REDLINE).read_bytes() == b"three"


def test_a_paper_changed_by_hand_after_a_killed_run_is_not_taken_for_ours(tmp_path: Path) -> None:
    first = papers(tmp_path).save(PLACE, FILES).hashes
    (tmp_path / "out" / REDLINE).write_bytes(b"by hand")
    ours = papers(tmp_path).settled(Ours(first, hashes_of(PLACE, ((FILES[0][0], b"two"),))))
    assert papers(tmp_path).save(PLACE, ((FILES[0][0], b"three"),), ours).kept == (REDLINE,)


def test_parts_never_lie_among_the_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise SystemExit

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(SystemExit):
        papers(tmp_path).save(PLACE, FILES)
    left = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert [path.parent for path in left] == [parts_folder(tmp_path / "out")]


def test_a_deleted_paper_comes_back(tmp_path: Path) -> None:
    before = papers(tmp_path).save(PLACE, FILES).hashes
    assert papers(tmp_path).are_there(before)
    (tmp_path / "out" / REDLINE).unlink()
    assert not papers(tmp_path).are_there(before)
    papers(tmp_path).save(PLACE, FILES, Ours(before))
    assert papers(tmp_path).are_there(before)


def test_nothing_is_written_beside_an_input(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "in")
    with pytest.raises(OutputError, match="beside an input"):
        Papers(tmp_path / "out", [tmp_path / "in" / "a.docx"], force=True).save(PurePosixPath(), (("x", b""),))


@pytest.mark.parametrize("link", ["acme", "acme/external", REDLINE])
def test_nothing_is_written_through_a_link(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "external").mkdir(parents=True)
    where = tmp_path / "out" / link
    where.parent.mkdir(parents=True, exist_ok=True)
    where.symlink_to(elsewhere)
    with pytest.raises(OutputError, match="link"):
        papers(tmp_path, force=True).save(PLACE, FILES[:1])
    assert not [path for path in elsewhere.rglob("*") if path.is_file()]


@pytest.mark.parametrize("link", ["acme", "acme/external"])
def test_nothing_is_taken_away_through_a_link(tmp_path: Path, link: str) -> None:
    theirs = tmp_path / "elsewhere" / REDLINE.removeprefix(link)[1:]
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"one")
    where = tmp_path / "out" / link
    where.parent.mkdir(parents=True)
    where.symlink_to(tmp_path / "elsewhere")
    saved = papers(tmp_path, force=True).save(PLACE, (), Ours(hashes_of(PLACE, FILES[:1])))
    assert saved.kept == (REDLINE,)
    assert theirs.read_bytes() == b"one"


def test_a_hash_of_nothing_is_empty(tmp_path: Path) -> None:
    assert file_hash(tmp_path / "none") == ""
    assert file_hash(tmp_path) == ""
