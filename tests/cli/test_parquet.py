"""--parquet: the findings of a run as a table."""

from pathlib import Path

import pytest

from factories.commands import environment, start
from factories.partners import inbox, playbook, put


def test_review_and_draft_write_the_same_findings(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    by_review, by_draft = tmp_path / "review.parquet", tmp_path / "draft.parquet"
    start("review", folder, "--playbook", which, "-q", "--format", "json", "--parquet", by_review)
    start("draft", folder, "--out", tmp_path / "out", "--playbook", which, "-q", "--parquet", by_draft.as_uri())
    keys = ["file", "requirement", "verdict", "error"]
    one, other = (parquet.read_table(path).select(keys).to_pylist() for path in (by_review, by_draft))
    assert one == other
    assert {row["file"] for row in one} == {"broken.docx", "fine.docx", "short.docx", "sub/denied.docx"}


def test_without_the_extra_nothing_is_begun(tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    put(tmp_path / "shadow", "pyarrow.py", b"raise ImportError\n")
    path = f"{tmp_path / 'shadow'}:{environment()['PYTHONPATH']}"
    done = start("draft", folder, "--out", tmp_path / "out", "--playbook", which, "--parquet", "x", PYTHONPATH=path)
    assert done.code == 2
    assert 'pip install "addendum[parquet]"' in done.err
    assert not (tmp_path / "out").exists()


def test_where_the_table_cannot_be_written_the_review_is_there_all_the_same(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    put(tmp_path, "file", b"")
    words = ("review", folder, "--playbook", which, "-q", "--out", tmp_path / "review.txt")
    done = start(*words, "--parquet", tmp_path / "file" / "x.parquet")
    assert done.code == 2
    assert "x.parquet" in done.err
    assert "short.docx" in (tmp_path / "review.txt").read_text("utf-8")
