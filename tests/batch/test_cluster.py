"""A Dask cluster of real processes gives the bytes that one machine gives, and loses nothing with a worker."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from factories.clusters import Cluster, cluster
from factories.commands import Done, command, environment, start
from factories.partners import FINE, SHORT, inbox, playbook, put, word_bytes

DAY = ("--date", "2026-01-10", "--quiet")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    pytest.importorskip("distributed")
    with cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


def on(made: Cluster) -> tuple[str, ...]:
    return ("--engine", "dask", "--scheduler", made.address)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def draft(source: Path | str, out: Path | str, which: str, *more: str) -> Done:
    return start("draft", source, "--out", out, "--playbook", which, *DAY, *more)


def test_a_cluster_writes_the_same_bytes_as_one_machine(shared: Cluster, tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    here = draft(folder, tmp_path / "here", which)
    there = draft(folder, tmp_path / "there", which, *on(shared))
    assert (there.code, there.err) == (here.code, here.err)
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    assert any(name.endswith("_redline.docx") for name in contents(tmp_path / "there"))


def test_a_store_read_and_written_by_the_workers_holds_the_same_bytes(shared: Cluster, tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    here = draft(folder, tmp_path / "here", which)
    there = draft(folder.as_uri(), (tmp_path / "there").as_uri(), which, *on(shared))
    assert there.code == here.code, there.err
    assert contents(tmp_path / "there") == contents(tmp_path / "here")


def test_reviews_come_back_in_order_and_the_same(shared: Cluster, tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    here = start("review", folder, "--format", "json", "--playbook", which, "-q")
    there = start("review", folder.as_uri(), "--format", "json", "--playbook", which, "-q", *on(shared))
    assert there.out == here.out
    assert there.code == here.code


def test_a_worker_killed_in_the_middle_costs_only_time(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    which = playbook(tmp_path / "library")
    for number in range(12):
        put(tmp_path / "in", f"partner-{number:02}.docx", word_bytes(FINE if number % 2 else SHORT))
    words = ("review", tmp_path / "in", "--format", "json", "--playbook", which)
    wanted = start(*words, "-q")
    with cluster(tmp_path) as made:
        asked = command(*words, *on(made))
        run = subprocess.Popen(asked, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert run.stderr is not None
        first = run.stderr.readline()
        made.workers[0].kill()
        out, _ = run.communicate(timeout=120)
        assert "1/12" in first
        assert made.workers[1].poll() is None
    assert out == wanted.out
    assert len([json.loads(line) for line in out.splitlines()]) == 12


def test_without_a_scheduler_it_says_so_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    done = start("review", folder, "--playbook", which, "--engine", "dask", "-q")
    assert (done.code, done.out) == (2, "")
    assert "--engine dask needs --scheduler" in done.err
    assert len(done.err.splitlines()) == 1


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path) -> None:
    folder, which = inbox(tmp_path / "in"), playbook(tmp_path / "library")
    put(tmp_path / "shadow", "distributed.py", b"raise ImportError\n")
    put(tmp_path / "shadow", "fsspec.py", b"raise ImportError\n")
    path = f"{tmp_path / 'shadow'}:{environment()['PYTHONPATH']}"
    for words in (("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", str(folder)), ("s3://bucket/folder",)):
        done = start("review", *words, "--playbook", which, "-q", PYTHONPATH=path)
        assert done.code == 2
        assert 'pip install "addendum[cluster]"' in done.err
        assert len(done.err.splitlines()) == 1
