"""The wheel carries clauses, templates and a fresh compiled playbook; one with faults is not built."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from addendum.library import load_playbook
from addendum.library.compiled import from_json
from addendum.library.compiling import compile_playbook
from factories.playbooks import changed, small_playbook

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the project whose library is the small playbook."""
    root = tmp_path / "project"
    unwanted = shutil.ignore_patterns("__pycache__", "compiled")
    shutil.copytree(ROOT / "src", root / "src", ignore=unwanted)
    shutil.copytree(ROOT / "templates", root / "templates")
    for name in ("pyproject.toml", "hatch_build.py", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    for name in ("README.md", "LICENSE"):
        (root / name).write_text("A stand-in.\n")
    small_playbook(root / "clauses", files=changed("visits/requirement.yaml", ", until: 2029-12-31", ""))
    return root


def build(tree: Path, into: Path) -> subprocess.CompletedProcess[str]:
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    return subprocess.run(
        [*pip, "--wheel-dir", str(into), str(tree)], capture_output=True, text=True, check=False, timeout=300
    )


def unpacked(tree: Path, into: Path) -> Path:
    """Build the wheel and unpack it; return the folder of the package."""
    done = build(tree, into)
    assert done.returncode == 0, done.stderr
    (wheel,) = into.glob("addendum-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(into / "site")
    return into / "site" / "addendum"


def test_the_wheel_is_complete_and_its_compiled_playbook_fresh(tree: Path, tmp_path: Path) -> None:
    package = unpacked(tree, tmp_path / "out")
    assert (package / "clauses" / "small" / "visits" / "en.yaml").is_file()
    assert (package / "templates" / "clauses" / "en.yaml").is_file()
    playbook = load_playbook(str(package / "clauses" / "small"))
    compiled = from_json((package / "compiled" / "small.json").read_text(encoding="utf-8"), playbook.sha256)
    assert compiled == playbook


_INSTALLED = """
import sys
sys.path.insert(0, sys.argv[1])
from addendum.library import load_playbook
print(load_playbook("small").requirement("own.visits").title, "yaml" in sys.modules)
"""


def test_an_installed_wheel_reads_its_compiled_playbook(tree: Path, tmp_path: Path) -> None:
    site = unpacked(tree, tmp_path / "out").parent
    done = subprocess.run(
        [sys.executable, "-I", "-c", _INSTALLED, str(site)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Visits False\n"


def test_a_wheel_whose_clauses_were_changed_by_hand_reads_them_anew(tree: Path, tmp_path: Path) -> None:
    package = unpacked(tree, tmp_path / "out")
    small_playbook(package / "clauses", files=changed("visits/requirement.yaml", "title: Visits", "title: Calls"))
    done = subprocess.run(
        [sys.executable, "-I", "-c", _INSTALLED, str(package.parent)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Calls True\n"


def test_a_library_with_faults_stops_the_wheel_and_says_why(tree: Path, tmp_path: Path) -> None:
    small_playbook(tree / "clauses", files=changed("keys/en.yaml", "title: Keys\n", ""))
    done = build(tree, tmp_path / "out")
    assert done.returncode != 0
    assert 'keys/en.yaml:1: The key "title" is missing.' in done.stdout + done.stderr


_EDITABLE = """
import sys
sys.path.insert(0, sys.argv[1])
from hatch_build import CompilePlaybooks
CompilePlaybooks(sys.argv[1], {}, None, None, "", "wheel").initialize("editable", {"artifacts": []})
"""


@pytest.mark.parametrize("is_sound", [True, False])
def test_an_editable_install_goes_on_without_the_copy_where_there_are_faults(tree: Path, *, is_sound: bool) -> None:
    if not is_sound:
        small_playbook(tree / "clauses", files=changed("keys/en.yaml", "title: Keys\n", ""))
    subprocess.run([sys.executable, "-I", "-c", _EDITABLE, str(tree)], check=True, capture_output=True)
    assert (tree / "src" / "addendum" / "compiled" / "small.json").is_file() == is_sound


def test_an_editable_install_reads_the_checkout_and_not_its_stale_copies(tree: Path) -> None:
    compile_playbook(tree / "clauses" / "small", tree / "src" / "addendum" / "compiled")
    shutil.copytree(tree / "clauses", tree / "src" / "addendum" / "clauses")
    small_playbook(tree / "clauses", files=changed("visits/requirement.yaml", "title: Visits", "title: Calls"))
    done = subprocess.run(
        [sys.executable, "-I", "-c", _INSTALLED, str(tree / "src")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Calls True\n"
