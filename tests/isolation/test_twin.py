"""A helper that is a copy of this process has what this process has, and nothing of it open."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from addendum.isolation import helper, prepare, run_limited
from addendum.isolation.report import conclude
from addendum.isolation.twin import Twin
from addendum.settings import Limits
from factories import jobs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")

ROOMY = Limits(cpu_seconds=30, wall_seconds=60, memory_mib=200)
HELD: list[str] = []


@pytest.fixture(autouse=True)
def none_idle(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No helper of another test is there, and none of this one stays."""
    monkeypatch.setattr(helper, "_idle", [])
    yield
    helper.close_all()


def what_is_held() -> list[str]:
    return HELD


def lasting() -> None:
    time.sleep(600)


def test_it_finds_what_was_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "HELD", ["made before"])
    helper.prepare(1)
    assert conclude(helper.run(what_is_held, (), ROOMY), ROOMY) == ["made before"]


def test_it_makes_itself_ready_and_the_original_holds_nothing_of_it() -> None:
    helper.prepare(1, make_ready)
    assert conclude(helper.run(what_is_held, (), ROOMY), ROOMY) == ["made ready"]
    assert HELD == []


def make_ready() -> None:
    HELD.append("made ready")


def test_threads_use_those_that_were_prepared() -> None:
    helper.prepare(2)
    before = list(helper._idle)
    got: list[int] = []
    thread = threading.Thread(target=lambda: got.append(run_limited(jobs.add, (1, 2), ROOMY)))
    thread.start()
    thread.join()
    assert got == [3]
    assert {id(one) for one in helper._idle} == {id(one) for one in before}


def test_a_job_with_threads_of_its_own_has_a_job_done_too() -> None:
    helper.prepare(1)
    assert conclude(helper.run(added_beside_a_thread, (), ROOMY), ROOMY) == 3


def added_beside_a_thread() -> int:
    """Run a limited job where this process has another thread."""
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        return run_limited(jobs.add, (1, 2), Limits(cpu_seconds=5, wall_seconds=8, memory_mib=200))
    finally:
        helper.close_all()
        over.set()
        thread.join()


def test_a_process_with_threads_is_not_copied() -> None:
    thread = threading.Thread(target=time.sleep, args=(0.2,))
    thread.start()
    prepare(2)
    thread.join()
    assert helper._idle == []


def test_it_ends_when_its_input_ends() -> None:
    twin = Twin(helper.serve)
    helper.end(twin)
    assert jobs.gone_within(twin.pid, seconds=5)


def test_it_keeps_no_descriptor_of_the_original(tmp_path: Path) -> None:
    with (tmp_path / "open").open("wb") as file:
        helper.prepare(1)
        inherited = os.fstat(file.fileno()).st_ino
        seen = conclude(helper.run(inodes, (), ROOMY), ROOMY)
    assert isinstance(seen, list)
    assert inherited not in seen


def inodes() -> list[int]:
    """Return what this process holds open."""
    held = []
    for path in Path("/proc/self/fd").iterdir():
        try:
            held.append(os.fstat(int(path.name)).st_ino)
        except OSError:
            continue
    return held


def test_one_that_stays_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "_GRACE_SECONDS", 0.1)
    twin = Twin(lasting)
    with pytest.raises(subprocess.TimeoutExpired):
        twin.wait(timeout=0.05)
    helper.end(twin)
    assert jobs.gone_within(twin.pid, seconds=5)
