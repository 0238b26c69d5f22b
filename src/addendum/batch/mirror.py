"""An output folder that lies in a store: each file is drafted in a small copy of its place, which is then put back.

A worker fetches what earlier runs left of one place, drafts there as on any disk, and sends what changed, so the rules
of an output folder (nothing changed by hand is lost, a second run does only what changed) hold in a store as well.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from addendum.api.naming import stays_below
from addendum.batch.drafting import Job, Outcome, Task, draft_one
from addendum.batch.entry import UNFINISHED, Entry
from addendum.batch.papers import Papers, hashes_of
from addendum.batch.results import Results
from addendum.batch.stores import Store
from addendum.batch.workplace import results_folder

Files = dict[str, bytes]
"""Path below the output folder -> bytes, in the order in which they are sent."""

_TOP = PurePosixPath()


@contextmanager
def mirrored(url: str) -> Iterator[Path]:
    """Yield a local folder with the results and the top files of the store's folder; top files are put back at the end.

    Raises:
        OutputError: if the store does not take one of them.
        UsageError: if the extra or the store's plug-in is not installed.
    """
    store = Store(url)
    with tempfile.TemporaryDirectory(prefix="addendum-") as name:
        folder = Path(name)
        results = results_folder(Path()).as_posix()
        _fetch(store, (*store.top(), *store.names(results)), folder)
        before = _files(folder, nested=False)
        try:
            yield folder
        finally:
            # Also after an interruption: what is finished is written down.
            _send(store, before, _files(folder, nested=False))


def draft_in_store(url: str, job: Job, task: Task) -> Outcome:
    """Draft one file into the store and return the outcome; ``job.out`` does not count here.

    Raises:
        OutputError: if the store does not take what was made.
    """
    store = Store(url)
    with tempfile.TemporaryDirectory(prefix="addendum-") as name:
        folder = Path(name)
        there = replace(job, out=folder, papers=Papers(folder, (), force=job.settings.force), results=Results(folder))
        place = task.placed.place
        result = there.results.file_of(place.as_posix()).relative_to(folder).as_posix()
        _fetch(store, (*store.names(place.as_posix()), result), folder)
        before, earlier = _files(folder), there.results.at(place)
        outcome = draft_one(there, task)
        after = _files(folder)
        final = after.pop(result, b"")
        coming = tuple((path, data) for path, data in after.items() if before.get(path) != data)
        if coming:
            # Said before they come, so that papers of an interrupted run are known as ours.
            there.results.keep(_begun(outcome.entry, earlier, hashes_of(_TOP, coming)))
            store.write(result, (folder / result).read_bytes())
            before.pop(result, None)
        _send(store, before, {**after, **({result: final} if final else {})})
    return outcome


def _begun(entry: Entry, earlier: Entry | None, pending: dict[str, str]) -> Entry:
    hashes = earlier.hashes if earlier else {}
    return replace(entry, code=UNFINISHED, given="", hashes=hashes, pending=pending, profile=None, sketch=())


def _fetch(store: Store, names: tuple[str, ...], folder: Path) -> None:
    for name in filter(stays_below, names):
        data = store.read(name)
        if data is not None:
            path = folder / name
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(data)


def _send(store: Store, before: Files, after: Files) -> None:
    """Send what changed, in the order given; take away what is gone."""
    for path, data in after.items():
        if before.get(path) != data:
            store.write(path, data)
    for path in before.keys() - after.keys():
        store.remove(path)


def _files(folder: Path, *, nested: bool = True) -> Files:
    found = sorted(path for path in folder.glob("**/*" if nested else "*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
