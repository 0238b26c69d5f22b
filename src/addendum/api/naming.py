"""A partner's file name in, names that every system takes out: NFC, short, safe on Windows, told apart without case."""

import re
import unicodedata
from pathlib import PurePosixPath

MAX_NAME = 100
"""Characters of a name with its suffix."""
_MAX_BYTES = 240
_LONGEST_ENDING = "_converted_redline.docx"
_MAX_STEM = MAX_NAME - len(_LONGEST_ENDING)
_HASH = 8
# Reserved on Windows with any suffix, superscript digits included (learn.microsoft.com, Naming Files).
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?\Z", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_OWN_FOLDERS = frozenset({"external", "internal"})
DOCX = ".docx"


def safe(name: str, limit: int = _MAX_STEM) -> str:
    """Return the name as every file system takes it: the same name always gives the same, and never an empty one."""
    seen = "".join("_" if unicodedata.category(c) in _INVISIBLE else c for c in unicodedata.normalize("NFC", name))
    clean = _cut(_FORBIDDEN.sub("_", seen).strip(), limit).strip(". ")
    if not clean or name.startswith(".") or clean.startswith("~$"):
        clean = f"_{clean}"
    return f"{clean}_" if _DEVICE.match(clean) else clean


def _cut(name: str, limit: int) -> str:
    """Return the name cut to ``limit`` characters and to what the bytes of a name may be, never inside a letter."""
    cut = name[:limit]
    while len(cut.encode()) > _MAX_BYTES - len(_LONGEST_ENDING) or (
        len(cut) < len(name) and cut and unicodedata.combining(name[len(cut)])
    ):
        cut = cut[:-1]
    return cut


def stem_of(file: str) -> str:
    """Return the safe stem of a file's name: "sub/Acme DPA.docx" is "Acme DPA"."""
    return safe(PurePosixPath(file).stem or PurePosixPath(file).name)


def paper_name(pattern: str, stem: str, ending: str, day: str) -> str:
    """Return the name of a paper: "{stem}_{paper}" for "acme" and "redline.docx" is "acme_redline.docx".

    Where that is too long the stem alone gives way: without the rest two papers of one file would share a name.
    """
    paper, _, suffix = ending.rpartition(".")
    limit = MAX_NAME - len(suffix) - 1
    name = pattern.format(stem=stem, paper=paper, date=day)
    while stem and _cut(name, limit) != name:
        stem = _cut(stem, len(stem) - 1)
        name = pattern.format(stem=stem, paper=paper, date=day)
    return f"{safe(name, limit)}.{suffix}"


def room_for_stem(pattern: str) -> int:
    """Return how many signs the pattern leaves for the stem in the longest name of a paper."""
    paper, _, suffix = _LONGEST_ENDING.strip("_").rpartition(".")
    rest = pattern.format(stem="", paper=paper, date="2026-01-01")
    return MAX_NAME - len(suffix) - 1 - len(rest.encode())


def place_of(file: str) -> PurePosixPath:
    """Return the folder for a file's papers: its folders, then its stem, with "-pdf" and the like unless it is Word."""
    path = PurePosixPath(file)
    suffix = path.suffix.lower()
    marked = path.stem if suffix == DOCX or not suffix else f"{path.stem}-{suffix[1:]}"
    folders = [_folder(part) for part in path.parts[:-1]]
    return PurePosixPath(*folders, _folder(marked))


def _folder(name: str) -> str:
    """Return the safe name of a folder; never one that would lie among our own papers."""
    clean = safe(name)
    return f"{clean}_" if clean.casefold() in _OWN_FOLDERS else clean


def told_apart(place: PurePosixPath, sha256: str) -> PurePosixPath:
    """Return the place with eight hex digits of the content's hash."""
    return place.with_name(f"{place.name[: _MAX_STEM - _HASH - 1]}-{sha256[:_HASH]}")


def key(place: PurePosixPath) -> str:
    """Return what two places share exactly if some file system takes them for one."""
    return unicodedata.normalize("NFC", place.as_posix()).casefold()


def stays_below(path: str) -> bool:
    """Return whether a path with "/" between its parts, read from a record or a store, leaves no folder anywhere."""
    return bool(path) and not path.startswith("/") and ".." not in path.split("/") and not set(path) & {"\\", ":"}
