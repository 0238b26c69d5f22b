"""The committed samples are what their sources say."""

import importlib.util
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.txt"))
WORD_FILES = sorted((SAMPLES / "agreements").glob("*.docx"))


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SAMPLES))
    spec = importlib.util.spec_from_file_location("sample_build", SAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "sample_build", module)
    spec.loader.exec_module(module)
    return module


def parts(path: Path, *names: str) -> list[bytes]:
    with zipfile.ZipFile(path) as package:
        return [package.read(name) for name in names if name in package.namelist()]


@pytest.mark.parametrize("committed", WORD_FILES, ids=lambda path: path.stem)
def test_building_again_gives_the_committed_text(committed: Path, build: ModuleType, tmp_path: Path) -> None:
    build.build(SAMPLES / "sources" / f"{committed.stem}.txt", tmp_path)
    names = ("word/document.xml", "word/comments.xml", "word/header1.xml", "word/footer1.xml")
    made = tmp_path / committed.relative_to(SAMPLES)
    assert parts(made, *names) == parts(committed, *names)


def test_building_twice_gives_the_same_bytes(build: ModuleType, tmp_path: Path) -> None:
    source = SAMPLES / "sources" / "ferrow-logistics-dpa.txt"
    made = []
    for folder in (tmp_path / "first", tmp_path / "second"):
        folder.mkdir()
        build.build(source, folder)
        made.append((folder / "agreements" / "ferrow-logistics-dpa.docx").read_bytes())
    assert made[0] == made[1]


def test_no_sample_names_a_real_host() -> None:
    for path in (*SOURCES, *(SAMPLES / "agreements").glob("*.[hm][td]*")):
        text = path.read_text(encoding="utf-8").lower()
        hosts = [word for word in text.replace('"', " ").split() if "@" in word and "." in word.rpartition("@")[2]]
        assert all(host.rstrip(".,;)").endswith(".example") for host in hosts), path.name
        assert "http" not in text
