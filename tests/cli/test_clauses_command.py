"""addendum clauses: what it prints, and the exit code it ends with."""

import json
import re
from pathlib import Path

import pytest

from addendum import library
from addendum.cli import clauses as command
from addendum.cli import main
from factories.playbooks import FILES, changed, small_playbook


class Ran:
    """What one call of the command line gave."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> "Runner":
    return Runner(capsys)


class Runner:
    """Calls the command line in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(["clauses", *(str(argument) for argument in arguments)])
        said = self._capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ran(ended.value.code, said.out, said.err)


def test_a_sound_playbook_passes_without_a_word_on_standard_error(tmp_path: Path, run: Runner) -> None:
    ran = run("test", small_playbook(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("small 1: 2 requirements in en\n")
    assert "7 of     7  examples read as they say" in ran.out


def test_a_failed_proof_ends_with_1_and_its_line(tmp_path: Path, run: Runner) -> None:
    ran = run("test", small_playbook(tmp_path, files=changed("visits/en.yaml", "want: missing", "want: met")))
    assert ran.code == 1
    assert ran.out.startswith('own.visits [en] example: furniture: wanted "met", read as "missing"')


def test_an_invalid_playbook_ends_with_2_and_all_its_faults(tmp_path: Path, run: Runner) -> None:
    files = {
        **changed("visits/en.yaml", "want: missing", "want: gone"),
        **changed("keys/en.yaml", 'topic: ["keys"]', 'topic: ["@keys"]'),
    }
    ran = run("test", small_playbook(tmp_path, files=files))
    assert ran.code == 2
    assert [line.split(": ")[0] for line in ran.out.splitlines()] == ["keys/en.yaml:2", "visits/en.yaml:25"]
    assert re.search(r"2 faults, the first: keys/en.yaml:2.*\[LIBRARY\]", ran.err)


def test_only_what_is_asked_is_read_and_proved(tmp_path: Path, run: Runner) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    ran = run("test", folder, "--only", "own.visits")
    assert ran.code == 0
    assert ran.out.startswith("small 1: 1 requirement in en\n")


def test_a_requirements_own_folder_will_do(tmp_path: Path, run: Runner) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    assert run("test", folder / "visits").out.startswith("small 1: 1 requirement in en\n")


def test_mutants_are_counted_when_asked_for(tmp_path: Path, run: Runner) -> None:
    folder = small_playbook(tmp_path)
    assert "mutants" not in run("test", folder).out
    ran = run("test", folder, "--mutants")
    assert ran.code == 0
    assert re.search(r"own\.visits allow \[en\]: \d+ of \d+", ran.out)
    assert "own.keys list_of_keys [en]: " in ran.out
    assert "(thin)" in ran.out


def test_living_mutants_are_shown_when_asked_for(tmp_path: Path, run: Runner) -> None:
    folder = small_playbook(tmp_path)
    short, long = (run("test", folder, "--mutants", *more).out for more in ((), ("--verbose",)))
    assert long.startswith(short)
    made, caught = (sum(int(line.split()[at]) for line in _rows(short)) for at in (-2, -1))
    assert 0 < len(long.splitlines()) - len(short.splitlines()) <= made - caught + 1


def _rows(text: str) -> list[str]:
    rows = text.split("mutants     made  caught\n")[1].split("\n\n", maxsplit=1)[0]
    return rows.splitlines()


def test_list_shows_every_requirement_with_its_tier(tmp_path: Path, run: Runner) -> None:
    ran = run("list", "--playbook", small_playbook(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    rows = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert rows[rows.index("1 Visits law Visits Act s. 2") + 1] == "own.visits mandatory"
    assert rows[rows.index("2 Keys policy House policy") + 1] == "own.keys recommended"
    assert "2 requirements, 1 of them required by law" in ran.out


def test_list_leaves_out_what_was_not_in_force(tmp_path: Path, run: Runner) -> None:
    ran = run("list", "--playbook", small_playbook(tmp_path), "--as-of", "2019-06-30")
    assert "own.visits" not in ran.out
    assert "own.keys" in ran.out


def test_no_colour_goes_into_a_pipe(tmp_path: Path, run: Runner) -> None:
    folder = small_playbook(tmp_path)
    assert "\x1b" not in run("list", "--playbook", folder).out + run("show", "own.visits", "--playbook", folder).out


@pytest.mark.parametrize(
    "passage",
    [
        "own.visits · Visits Act s. 2 · tier law · mandatory",
        "The controller wants to see for itself.",
        "{Processor} {shall} permit visits of {Controller} on short notice.",
        "behind: premises",
        "The Act asks for visits.",
        "lacks notice",
    ],
)
def test_show_says_all_there_is_to_one_requirement(tmp_path: Path, run: Runner, passage: str) -> None:
    ran = run("show", "own.visits", "--playbook", small_playbook(tmp_path))
    assert ran.code == 0
    assert passage in " ".join(ran.out.split())


def test_show_prints_signs_as_they_are(tmp_path: Path, run: Runner) -> None:
    signs = changed("visits/en.yaml", '"@visit + allow* / permit*"', '"[bold]call[/bold] / :smile: / @visit + allow*"')
    ran = run("show", "own.visits", "--playbook", small_playbook(tmp_path, files=signs))
    assert "[bold]call[/bold] / :smile: / @visit + allow*" in ran.out


@pytest.mark.parametrize("arguments", [("show", "own.doors"), ("show", "own.visits", "--language", "fr")])
def test_what_is_not_there_cannot_be_shown(tmp_path: Path, run: Runner, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments, "--playbook", small_playbook(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("[USAGE]\n")


@pytest.mark.parametrize("verb", ["list", "test"])
def test_a_playbook_that_is_not_there_is_one_line(run: Runner, verb: str) -> None:
    ran = run(verb, *(("--playbook",) if verb == "list" else ()), "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert 'There is no playbook "nowhere"' in ran.err


def test_new_writes_what_test_accepts(tmp_path: Path, run: Runner) -> None:
    begun = run("new", tmp_path / "mine")
    assert begun.code == 0
    assert all(Path(line).is_file() for line in begun.out.splitlines())
    assert run("test", tmp_path / "mine").code == 0


def test_new_overwrites_nothing(tmp_path: Path, run: Runner) -> None:
    assert run("new", small_playbook(tmp_path)).code == 2


@pytest.fixture
def clauses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clauses/ folder with the small playbook in it, taken for the product's own."""
    small_playbook(tmp_path / "clauses")
    for module in (library, command):
        monkeypatch.setattr(module, "folder", lambda _: tmp_path / "clauses")
    monkeypatch.setattr(library, "COMPILED", tmp_path / "compiled")
    return tmp_path / "clauses"


def test_docs_writes_the_page_once(clauses: Path, run: Runner) -> None:
    assert run("docs").code == 0
    page = (clauses / "README.md").read_text(encoding="utf-8")
    assert "### Visits" in page
    (clauses / "README.md").touch()
    assert run("docs").code == 0
    assert (clauses / "README.md").read_text(encoding="utf-8") == page


def test_docs_check_passes_only_while_the_page_is_fresh(clauses: Path, run: Runner) -> None:
    assert run("docs", "--check").code == 1
    assert not (clauses / "README.md").exists()
    run("docs")
    assert run("docs", "--check").code == 0
    small_playbook(clauses, files=changed("keys/requirement.yaml", "Keys get lost.", "Keys are lost often."))
    assert run("docs", "--check").code == 1


def test_the_page_is_not_taken_for_a_part_of_the_playbook(clauses: Path, run: Runner) -> None:
    run("docs")
    assert json.dumps(sorted(FILES)) == json.dumps(
        sorted(path.relative_to(clauses / "small").as_posix() for path in (clauses / "small").rglob("*.yaml"))
    )
    assert run("test", clauses / "small").code == 0
