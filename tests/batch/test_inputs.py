"""Which files a command does, what they are called, and what is passed over."""

import os
from pathlib import Path

import pytest

from addendum.batch.inputs import Inputs, find_inputs
from addendum.errors import UsageError
from factories.messages import archive, mail
from factories.partners import put


def names(found: Inputs) -> list[str]:
    return [one.file for one in found.files]


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert find_inputs((str(tmp_path),)) == Inputs((), is_batch=True)


def test_one_file_is_called_by_its_name_and_is_no_batch(tmp_path: Path) -> None:
    path = put(tmp_path, "deep/acme.docx", b"x")
    found = find_inputs((str(path),))
    assert names(found) == ["acme.docx"]
    assert not found.is_batch


def test_a_file_that_is_not_there_is_still_to_be_answered() -> None:
    found = find_inputs(("nowhere/acme.docx",))
    assert names(found) == ["acme.docx"]


def test_a_folder_is_walked_in_order_with_paths_below_it(tmp_path: Path) -> None:
    for name in ("b.docx", "A.pdf", "sub/c.md", "sub/deeper/d.html", "z.png"):
        put(tmp_path, name, b"x")
    found = find_inputs((str(tmp_path),))
    assert names(found) == ["A.pdf", "b.docx", "sub/c.md", "sub/deeper/d.html", "z.png"]
    assert found.is_batch
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("~$acme.docx", "lock file of Word"),
        (".acme.docx", "hidden"),
        (".git/config", "hidden"),
        ("Thumbs.db", "system file"),
    ],
)
def test_what_is_no_agreement_is_passed_over_and_counted(tmp_path: Path, name: str, reason: str) -> None:
    put(tmp_path, "acme.docx", b"x")
    put(tmp_path, name, b"x")
    found = find_inputs((str(tmp_path),))
    assert names(found) == ["acme.docx"]
    assert found.skipped == ((reason, 1),)


def test_links_are_not_followed_in_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "real/acme.docx", b"x")
    (tmp_path / "link.docx").symlink_to(tmp_path / "real" / "acme.docx")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = find_inputs((str(tmp_path),))
    assert names(found) == ["real/acme.docx"]
    assert found.skipped == (("link", 2),)


def test_output_folders_of_ours_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "acme.docx", b"x")
    put(tmp_path, "out/run.json", b'{\n "format": "addendum-run"}')
    put(tmp_path, "out/acme/external/acme_redline.docx", b"x")
    put(tmp_path, "theirs/run.json", b'{"format": "something else"}')
    found = find_inputs((str(tmp_path),))
    assert names(found) == ["acme.docx", "theirs/run.json"]
    assert found.skipped == (("output folder of addendum", 1),)


def test_the_output_folder_of_this_run_is_passed_over_before_it_holds_anything(tmp_path: Path) -> None:
    put(tmp_path, "acme.docx", b"x")
    put(tmp_path, "out/old.docx", b"x")
    assert names(find_inputs((str(tmp_path),), tmp_path / "out")) == ["acme.docx"]


def test_naming_an_output_folder_of_ours_is_a_mistake(tmp_path: Path) -> None:
    put(tmp_path, "run.json", b'{"format": "addendum-run"}')
    with pytest.raises(UsageError, match="output folder"):
        find_inputs((str(tmp_path),))


def test_several_folders_keep_their_names(tmp_path: Path) -> None:
    put(tmp_path, "one/acme.docx", b"x")
    put(tmp_path, "two/acme.docx", b"x")
    found = find_inputs((str(tmp_path / "one"), str(tmp_path / "two")))
    assert names(found) == ["one/acme.docx", "two/acme.docx"]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "one/acme.docx", b"x")
    put(tmp_path, "two/acme.docx", b"x")
    found = find_inputs(("one/acme.docx", "two/acme.docx"))
    assert names(found) == ["one/acme.docx", "two/acme.docx"]


def test_a_file_named_twice_is_done_once(tmp_path: Path) -> None:
    path = put(tmp_path, "acme.docx", b"x")
    found = find_inputs((str(path), str(tmp_path / "." / "acme.docx"), str(tmp_path)))
    assert len(found.files) == 1


def test_standard_input_can_be_read_once() -> None:
    assert find_inputs(("-",)).files[0].path is None
    with pytest.raises(UsageError, match="once"):
        find_inputs(("-", "-"))


def test_a_folder_that_cannot_be_opened_is_a_row_and_not_a_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "acme.docx", b"x")
    put(tmp_path, "closed/bolt.docx", b"x")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if os.path.basename(path) == "closed":  # noqa: PTH119  os.walk hands over text
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert names(find_inputs((str(tmp_path),))) == ["acme.docx", "closed"]


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xe4.docx"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123  pathlib takes no bytes
            file.write(b"x")
    except OSError:
        pytest.skip("this file system takes text names only")
    (found,) = find_inputs((str(tmp_path),)).files
    assert found.file.encode()
    assert found.path is not None
    assert found.path.read_bytes() == b"x"


def test_each_document_in_a_message_or_archive_is_a_file_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, "mail.eml", mail(("dpa.txt", b"x"), ("note.txt", b"y")).as_bytes())
    put(tmp_path, "papers.zip", archive(("sub/dpa.txt", b"x")))
    found = find_inputs((str(tmp_path),))
    assert names(found) == ["mail.eml/dpa.txt", "mail.eml/note.txt", "papers.zip/sub/dpa.txt"]
    alone = find_inputs((str(tmp_path / "mail.eml"),))
    assert names(alone) == ["mail.eml/dpa.txt", "mail.eml/note.txt"]
    assert alone.is_batch


def test_a_message_that_holds_nothing_or_cannot_be_opened_is_still_to_be_answered(tmp_path: Path) -> None:
    put(tmp_path, "empty.eml", mail().as_bytes())
    put(tmp_path, "evil.zip", archive(("../x", b"x")))
    assert names(find_inputs((str(tmp_path),))) == ["empty.eml", "evil.zip"]
