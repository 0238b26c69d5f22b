"""``addendum doctor``: what is installed, what optional part is missing and how to get it."""

import importlib.metadata
import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator

import click

from addendum import __version__
from addendum.cli.streams import emit
from addendum.errors import AddendumError
from addendum.library import built_in, load_playbook
from addendum.matching.languages import NAMES
from addendum.readers.ocr import INSTALL, engine
from addendum.settings import LANGUAGES

NEEDED = (
    "click",
    "jinja2",
    "lxml",
    "olefile",
    "pdfplumber",
    "pypdfium2",
    "python-docx",
    "PyYAML",
    "rapidfuzz",
    "rich",
    "XlsxWriter",
)
_OPTIONAL = (
    ("soffice", "LibreOffice: reads .doc, .rtf and .odt", "apt install libreoffice-writer"),
    ("chromium", "Chromium: addendum partner --render shows forms in it", "apt install chromium"),
)
_PACKAGES = (
    ("distributed", "Dask: --engine dask spreads the work over a cluster", "cluster"),
    ("fsspec", "fsspec: folders in stores such as s3://", "cluster"),
    ("pyarrow", "Arrow: --parquet writes findings as a table", "parquet"),
    ("playwright", "Playwright: drives Chromium for addendum partner --render", "render"),
)
_RECOGNITION = "Recognition (OCR) of scanned pages"


@click.command("doctor", short_help="Say what is installed and what optional part is missing.")
@click.option("--verbose", "-v", is_flag=True, help="A log where this tool breaks.")
def command(*, verbose: bool) -> int:
    """Say what is installed, what optional part is missing and how to get it.

    Exit code: 0 everything needed is there; 2 something needed is missing.
    """
    del verbose
    missing = False
    for fine, line in (*_python(), *_packages(), *_library(), *_programs()):
        emit(f"{line}\n")
        missing = missing or not fine
    return AddendumError.exit_code if missing else 0


def _python() -> Iterator[tuple[bool, str]]:
    yield True, f"addendum {__version__}, Python {platform.python_version()}, {sys.platform}"


def _packages() -> Iterator[tuple[bool, str]]:
    for name in NEEDED:
        try:
            yield True, f"  {name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            yield False, f"  {name} is missing: pip install {name}"


def _library() -> Iterator[tuple[bool, str]]:
    for playbook in built_in():
        try:
            loaded = load_playbook(playbook)
            yield True, f"  playbook {loaded.id} {loaded.version}: {len(loaded.requirements)} requirements"
        except AddendumError as error:
            yield False, f"  playbook {playbook}: {error}"


def _programs() -> Iterator[tuple[bool, str]]:
    for program, use, how in _OPTIONAL:
        where = "found" if shutil.which(program) else f"not found; optional: {how}"
        yield True, f"  {use}: {where}"
    for package, use, extra in _PACKAGES:
        there = importlib.util.find_spec(package) is not None
        where = "found" if there else f"not found; optional: pip install 'addendum[{extra}]'"
        yield True, f"  {use}: {where}"
    yield True, f"  {_RECOGNITION}: {_recognition()}"


def _recognition() -> str:
    found = engine()
    if found is None:
        return f"not found; optional: {INSTALL}"
    lacking = sorted(NAMES[language] for language in set(LANGUAGES) - found.languages)
    return f"{found.name}, without {', '.join(lacking)}: {INSTALL}" if lacking else f"found ({found.name})"
