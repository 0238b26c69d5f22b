from pathlib import Path
from shutil import copytree

import pytest

from addendum.errors import LibraryError
from addendum.library import load_playbook
from addendum.library.partner_law import load_partner_law
from addendum.model.partner_law import Marks
from addendum.resources import folder

FILES = ("claims.yaml", "clocks.yaml", "dead-law.yaml", "risks.yaml")


def copy(into: Path) -> Path:
    """Return a copy of the product's own folder."""
    return copytree(folder("clauses") / "partner", into / "partner")


def changed(into: Path, file: str, old: str, new: str) -> Path:
    """Return a copy in which one file reads otherwise."""
    home = copy(into)
    text = (home / file).read_text("utf-8")
    assert old in text
    (home / file).write_text(text.replace(old, new, 1), "utf-8")
    return home


def all_marks() -> list[Marks]:
    """Return every way in which a sentence is known."""
    law = load_partner_law()
    claimed = [marks for claims in law.claims for marks in (*claims.one, *claims.other)]
    return [*(clock.marks for clock in (*law.clocks, law.late)), *claimed]


def test_the_folder_is_no_playbook_and_each_of_its_files_is_read() -> None:
    home = folder("clauses") / "partner"
    assert sorted(path.name for path in home.iterdir()) == sorted((*FILES, "papers.yaml"))
    law = load_partner_law()
    assert all((law.dead, law.gone, law.clocks, law.claims, law.risks, law.raised, law.excluded))


def test_the_same_folder_gives_the_same_law(tmp_path: Path) -> None:
    assert load_partner_law(copy(tmp_path)) == load_partner_law()


def test_no_phrase_stands_on_both_sides_of_a_mark() -> None:
    for marks in all_marks():
        assert set(marks.unless).isdisjoint({*marks.about, *marks.says, *marks.also})


def test_the_measures_that_a_high_risk_raises_are_measures_of_the_playbook() -> None:
    known = {requirement.id for requirement in load_playbook("gdpr-security").requirements}
    assert set(load_partner_law().raised) <= known


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_there_is_named(tmp_path: Path, file: str) -> None:
    home = copy(tmp_path)
    (home / file).unlink()
    with pytest.raises(LibraryError) as caught:
        load_partner_law(home)
    assert any(file in line for line in caught.value.faults)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("dead-law.yaml", "gone:", "went:", '"went" is not known'),
        ("dead-law.yaml", "named: [privacy shield]", "named: []", "needs phrases"),
        ("dead-law.yaml", "named: [privacy shield]", 'named: ["*"]', "needs phrases"),
        (
            "clocks.yaml",
            "notice: notice of new sub-processors",
            "notice: notice of cakes",
            'no topic "notice of cakes"',
        ),
        ("claims.yaml", "    one:\n", "    both:\n", '"both" is not known'),
        ("risks.yaml", "excluded:", "risks:", '"risks" stands here twice'),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    with pytest.raises(LibraryError) as caught:
        load_partner_law(changed(tmp_path, file, old, new))
    (line, *_) = [line for line in caught.value.faults if told in line]
    assert line.startswith(f"{file}:")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    home = changed(tmp_path, "dead-law.yaml", "gone:", "went:")
    (home / "risks.yaml").write_text("risks: 3\n", "utf-8")
    with pytest.raises(LibraryError) as caught:
        load_partner_law(home)
    assert {line.partition(":")[0] for line in caught.value.faults} == {"dead-law.yaml", "risks.yaml"}
