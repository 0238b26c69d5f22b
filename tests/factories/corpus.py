"""Real agreements for tests, private data beside the checkout; a test that needs one skips where it is absent."""

import tomllib
from pathlib import Path

from factories.programs import skip_or_fail

_CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = _CHECKOUT.parent / "shared"


def corpus_file(*steps: str) -> Path:
    """The path of a file below the shared folder, "corpus", "dpa", "x.docx"."""
    path = SHARED.joinpath(*steps)
    if not path.is_file():
        skip_or_fail(f"{'/'.join(steps)} is not there")
    return path


def open_agreements(ending: str = ".docx") -> list[Path]:
    """The processor agreements of the corpus that are not sealed for the measure of accuracy."""
    split = tomllib.loads((_CHECKOUT / "bench" / "split.toml").read_text(encoding="utf-8"))
    sealed = tuple(split["sealed"]["vendors"])
    return [path for path in corpus_files("corpus", "dpa", ending=ending) if not path.name.startswith(sealed)]


def corpus_files(*steps: str, ending: str = ".docx") -> list[Path]:
    """All files of an ending below a shared folder, sorted."""
    folder = SHARED.joinpath(*steps)
    if not folder.is_dir():
        skip_or_fail(f"{'/'.join(steps)} is not there")
    return sorted(path for path in folder.rglob(f"*{ending}") if not path.name.startswith("~$"))
