"""Messages with attachments and archives of documents: what lies in them, each under a safe name of its own.

Nothing is written to the disk. An archive in an archive is not opened: that is how a bomb is built.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import Final, NoReturn

from addendum.errors import LimitReached, NoText, ReadError, WrongType
from addendum.ooxml.archive import Archive, ArchiveLimits
from addendum.readers.kinds import Kind, kind_of
from addendum.readers.mail import attachments
from addendum.readers.outlook import outlook_attachments

_MOST: Final = 500
_DEEPEST: Final = 3
_LONGEST: Final = 120
_LONGEST_ENDING: Final = 10
_JUNK: Final = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")
_NOTHING: Final = "If the terms stand in the message itself, save them as a text file."
CONTAINERS: Final = frozenset({Kind.ZIP, Kind.EML, Kind.MSG})


@dataclass(frozen=True, slots=True)
class Part:
    """One document inside: its path from the container on, and how its bytes are had."""

    name: str
    read: Callable[[], bytes]


def contents(data: bytes, name: str) -> tuple[str, ...]:
    """Return the names of the documents inside a message or an archive, in order; none for any other file.

    Raises:
        ReadError: if it is a container that cannot be opened, or passes a limit.
    """
    if _kind(data, name) not in CONTAINERS:
        return ()
    return tuple(part.name for part in _parts(data, name))


def member(data: bytes, name: str, inside: str) -> bytes:
    """Return the bytes of the document of that name inside.

    Raises:
        KeyError: if there is none.
        ReadError: if the container or the document cannot be opened, or passes a limit.
    """
    for part in _parts(data, name):
        if part.name == inside:
            return part.read()
    raise KeyError(inside)


def read_container(data: bytes, name: str) -> NoReturn:
    """Say why a message or an archive is no agreement itself.

    Raises:
        ReadError: always: what is wrong with it, or that it holds documents, or none.
    """
    inside = contents(data, name)
    if inside:
        what = f"It holds {len(inside)} file{'s' if len(inside) > 1 else ''} and is none itself."
        raise WrongType(what, remedy="Take them out, and name each.")
    if _kind(data, name) is Kind.ZIP:
        raise NoText("The archive holds no document.", remedy="Ask for it again.")
    raise NoText("The message has no attachment.", remedy=_NOTHING)


def _kind(data: bytes, name: str) -> Kind | None:
    try:
        return kind_of(data, name) if data else None
    except Exception:  # noqa: BLE001  what it is will be said where it is read
        return None


def _parts(data: bytes, name: str) -> tuple[Part, ...]:
    found: list[Part] = []
    taken: set[str] = set()
    for part in _flat(data, name, 1):
        if len(found) == _MOST:
            raise LimitReached(f"It holds more than {_MOST} files.")
        own = _told_apart(part.name, taken)
        taken.add(own.casefold())
        found.append(Part(own, part.read))
    return tuple(found)


def _flat(data: bytes, name: str, depth: int, *, zipped: bool = False) -> Iterator[Part]:
    kind = _kind(data, name)
    within = zipped or kind is Kind.ZIP
    for part in _direct(kind, data):
        inside = _inside(part, depth, within) if depth < _DEEPEST else ()
        yield from (Part(f"{part.name}/{one.name}", one.read) for one in inside)
        if not inside:
            yield part


def _inside(part: Part, depth: int, within: bool) -> tuple[Part, ...]:
    """Return what lies in a part that holds documents itself; nothing for any other.

    One that is empty or cannot be opened is named like a document: it says why where it is read.
    """
    if PurePosixPath(part.name.lower()).suffix not in _opened(within):
        return ()
    try:
        inner = part.read()
        if _kind(inner, part.name) in CONTAINERS:
            return tuple(islice(_flat(inner, part.name, depth + 1, zipped=within), _MOST + 1))
    except ReadError:
        pass
    return ()


def _opened(within_archive: bool) -> frozenset[str]:
    return frozenset({".eml", ".msg"}) if within_archive else frozenset({".eml", ".msg", ".zip"})


def _direct(kind: Kind | None, data: bytes) -> Iterable[Part]:
    if kind is Kind.ZIP:
        return _zipped(data)
    inside = attachments(data) if kind is Kind.EML else outlook_attachments(data)
    return (Part(safe_name(name), partial(bytes, content)) for name, content in inside)


def _zipped(data: bytes) -> Iterator[Part]:
    archive = Archive(data, ArchiveLimits())
    for name in archive.names():
        lower = name.lower().replace("\\", "/")
        last = lower.rpartition("/")[2]
        if last and not lower.startswith(_JUNK[0]) and last not in _JUNK and not last.startswith((".", "~$")):
            path = "/".join(safe_name(step) for step in name.replace("\\", "/").split("/") if step)
            yield Part(path, partial(archive.read, name))


def safe_name(name: str) -> str:
    """Return the last step of a name in signs that can be seen; never empty, never a step upwards."""
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = "".join(one if one.isprintable() else "_" for one in last).lstrip(". ").rstrip()
    ending = PurePosixPath(clean).suffix
    if len(ending) > _LONGEST_ENDING:
        ending = ""
    short = clean if len(clean) <= _LONGEST else clean[: _LONGEST - len(ending)] + ending
    return short.rstrip() or "unnamed"


def _told_apart(name: str, taken: set[str]) -> str:
    path, number = PurePosixPath(name), 2
    while name.casefold() in taken:
        name = path.with_name(f"{path.stem} ({number}){path.suffix}").as_posix()
        number += 1
    return name
