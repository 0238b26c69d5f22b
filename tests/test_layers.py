"""The shape of the house: layers, sizes and names, held by machine."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "addendum"
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "misc", "core", "base", "manager"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 40


def modules(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lint_imports(folder: Path, *more_path: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter in the folder with the project's contracts."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((*more_path, str(ROOT / "src")))}
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


def test_the_contracts_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_a_broken_layer_would_be_noticed(tmp_path: Path) -> None:
    copy = tmp_path / "src" / "addendum"
    for path in modules("src"):
        target = copy / path.relative_to(SOURCE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    wrong = copy / "model" / "agreement.py"
    wrong.write_text(wrong.read_text(encoding="utf-8") + "\nimport addendum.check\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    done = lint_imports(tmp_path, str(tmp_path / "src"))
    assert done.returncode == 1
    assert "addendum.model.agreement -> addendum.check" in done.stdout


@pytest.mark.parametrize("path", modules("src", "tests", "bench", "samples"), ids=named)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", modules("src"), ids=named)
def test_no_function_is_long(path: Path) -> None:
    long = {node.name for node in functions(path) if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION}
    assert not long


@pytest.mark.parametrize("path", modules("src"), ids=named)
def test_a_module_is_named_by_what_it_holds(path: Path) -> None:
    assert not FORBIDDEN_NAMES.intersection(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("path", modules("src"), ids=named)
def test_nobody_inside_imports_the_package_itself(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            assert "addendum" not in {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module == "addendum":
            assert {alias.name for alias in node.names} == {"__version__"}


@pytest.mark.parametrize("path", modules("src"), ids=named)
def test_records_are_frozen_and_slotted(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ClassDef) and "model" in path.parts:
            said = {ast.unparse(decorator) for decorator in node.decorator_list}
            assert said in (set(), {"dataclass(frozen=True, slots=True)"}), node.name
