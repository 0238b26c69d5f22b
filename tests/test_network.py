"""No command uses the network: no module can, and a run under a hook that forbids it succeeds."""

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples" / "agreements"
TALKERS = {"ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "telnetlib"}
FORBIDDING = """
import sys

def forbid(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}:
        sys.stderr.write("NETWORK " + event + "\\n")
        raise RuntimeError(event)

sys.addaudithook(forbid)
from addendum.cli import main
main(sys.argv[1:])
"""


def used_of_socket(path: Path) -> set[str]:
    """Return what a source file takes from the module socket."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)]
    return {node.attr for node in nodes if isinstance(node.value, ast.Name) and node.value.id == "socket"}


def imported(path: Path) -> set[str]:
    """Return the full names of all modules that a source file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    return names


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_can_talk(path: Path) -> None:
    assert not imported(path) & TALKERS
    assert used_of_socket(path) <= {"gethostname"}


@pytest.mark.parametrize("sample", ["ferrow-logistics-dpa.docx", "pelican-payroll-addendum.pdf"])
def test_drafting_succeeds_where_the_network_is_forbidden(sample: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", FORBIDDING, "draft", str(SAMPLES / sample), "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "NETWORK" not in done.stderr
    assert any(tmp_path.rglob("*_amendment.docx"))


def test_the_hook_would_notice() -> None:
    code = FORBIDDING.replace(
        "from addendum.cli import main\nmain(sys.argv[1:])", "import socket; socket.create_connection(('127.0.0.1', 9))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "NETWORK socket.getaddrinfo" in done.stderr


@pytest.mark.parametrize("host", ["192.0.2.1", "partner.invalid"])
def test_no_test_reaches_another_machine(host: str) -> None:
    with pytest.raises(RuntimeError, match=host):
        socket.create_connection((host, 9), timeout=0.1)
