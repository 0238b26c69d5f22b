"""What was named on the command line in, the files to do and what was passed over out."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from addendum.api.naming_rules import is_run_folder, shown_name, why_passed_over
from addendum.api.opening import documents_inside
from addendum.batch.stores import is_url, local_path
from addendum.errors import UsageError

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One file to do: what it is called in reports, and where it lies (neither path nor address: standard input)."""

    file: str
    """Its name, or its path in the folder given, with "/" between the parts."""
    path: Path | None
    url: str = ""
    """Its address, where it lies in a store."""
    inside: str = ""
    """Its name within the message or archive that lies there."""
    language: str = ""
    """What a person says it is written in; empty: as the run is told."""

    @property
    def on_disk(self) -> Path | None:
        """Return where it lies on a disk, whether its path was named or its file:// address; None elsewhere."""
        return local_path(self.url) if self.url else self.path


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files to do in order, whether they are a batch, and how many were passed over for which reason."""

    files: tuple[Input, ...]
    is_batch: bool
    skipped: tuple[tuple[str, int], ...] = ()


def find_inputs(paths: tuple[str, ...], out: Path | None = None) -> Inputs:
    """Return every file named or lying in a folder named; ``out`` is passed over where it lies in one of them.

    In folders, hidden files, Word's lock files, links, system files and output folders of ours are passed over.

    Raises:
        UsageError: for standard input named twice, or a folder of our own output.
    """
    if paths.count(STANDARD_INPUT) > 1:
        raise UsageError("Standard input can be read once only.")
    skipped: Counter[str] = Counter()
    found: dict[Path | str | None, Input] = {}
    several = len(paths) > 1
    for path in paths:
        for one in _expand(path, several=several, out=out, skipped=skipped):
            found.setdefault(one.url or (one.path and real(one.path)), one)
    is_batch = several or any(_is_folder(path) for path in paths)
    told_apart = _told_apart(tuple(found.values()))
    opened = tuple(part for one in told_apart for part in _opened(one))
    shown = tuple(replace(one, file=shown_name(one.file)) for one in opened)
    return Inputs(shown, is_batch or len(opened) > len(told_apart), tuple(sorted(skipped.items())))


def _opened(one: Input) -> Iterator[Input]:
    """Yield a file of its own for each document in a message or an archive; the file itself where there is none."""
    names = documents_inside(one.path, one.file) if one.path is not None else ()
    yield from (replace(one, file=f"{one.file}/{name}", inside=name) for name in names)
    if not names:
        yield one


def anchored(inputs: Inputs) -> Inputs:
    """Return the inputs with full paths, which mean the same to a worker that stands in another folder."""
    files = tuple(replace(one, path=one.path.absolute()) if one.path else one for one in inputs.files)
    return replace(inputs, files=files)


def real(path: Path) -> Path:
    """Return the path with every link followed, as far as that is possible."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        # A circle of links, or a name that no system takes: it is answered when it is opened.
        return path.absolute()


def _is_folder(path: str) -> bool:
    if is_url(path):
        from addendum.batch.store_inputs import is_folder_url  # noqa: PLC0415  only where the extra is used

        return is_folder_url(path)
    return path != STANDARD_INPUT and is_folder(Path(path))


def is_folder(path: Path) -> bool:
    """Return whether there is a folder at the path."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _expand(path: str, *, several: bool, out: Path | None, skipped: Counter[str]) -> Iterator[Input]:
    if path == STANDARD_INPUT:
        yield Input("stdin", None)
        return
    if is_url(path):
        yield from _expand_url(path, several=several, skipped=skipped)
        return
    where = Path(path)
    if not is_folder(where):
        yield Input(where.name or path, where)
        return
    if _is_ours(where, out):
        raise UsageError("It is an output folder of addendum.", where=path, remedy="Name the folder of the agreements.")
    name = f"{where.resolve().name}/" if several else ""
    for file in sorted(_walk(where, out, skipped), key=lambda found: found.as_posix().casefold()):
        yield Input(f"{name}{file.relative_to(where).as_posix()}", file)


def _expand_url(url: str, *, several: bool, skipped: Counter[str]) -> Iterator[Input]:
    from addendum.batch.store_inputs import expand_url  # noqa: PLC0415  only where the extra is used

    last = url.rstrip("/").rpartition("/")[2]
    for name, address in expand_url(url, skipped):
        is_whole = address == url.rstrip("/")
        yield Input(f"{last}/{name}" if several and not is_whole else name, None, address)


def _walk(folder: Path, out: Path | None, skipped: Counter[str]) -> Iterator[Path]:
    blocked: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: blocked.append(Path(error.filename)))
    for at, folders, files in walk:
        folders[:] = sorted(_kept(Path(at), folders, out, skipped))
        for file in _kept(Path(at), files, out, skipped):
            yield Path(at, file)
    # A folder that cannot be opened is a row like a file that cannot be read: it must not vanish.
    yield from blocked


def _kept(at: Path, names: Iterable[str], out: Path | None, skipped: Counter[str]) -> Iterator[str]:
    for name in names:
        reason = _why_not(at / name, out)
        if reason:
            skipped[reason] += 1
        else:
            yield name


def _why_not(path: Path, out: Path | None) -> str:
    """Return why the file or folder is passed over; empty if it is not."""
    name = path.name
    if path.is_symlink():
        return "link"
    if reason := why_passed_over(name):
        return reason
    return "output folder of addendum" if path.is_dir() and _is_ours(path, out) else ""


def _is_ours(folder: Path, out: Path | None) -> bool:
    return (out is not None and real(folder) == real(out)) or is_run_folder(folder)


def _told_apart(inputs: tuple[Input, ...]) -> tuple[Input, ...]:
    """Name files of the same name by their path or address as given, so that every row of a report is one file."""
    times = Counter(one.file for one in inputs)
    return tuple(replace(one, file=_as_given(one)) if times[one.file] > 1 else one for one in inputs)


def _as_given(one: Input) -> str:
    if one.path is None:
        return one.url.partition("://")[2].lstrip("/") or one.file
    return one.path.as_posix().removeprefix("../").lstrip("/")
