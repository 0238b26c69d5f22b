"""A firm's own texts, names and file names, from its settings file to the papers."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from addendum.cli.house import house_from
from addendum.cli.options import run_from
from addendum.errors import AddendumError, TextFault, UsageError
from addendum.settings import House
from factories.commands import Done, run
from factories.partners import SHORT, playbook, put, word_bytes
from factories.word import unzipped

Capture = pytest.CaptureFixture[str]
PAPERS = ("amendment).docx", "clean).docx", "cover).eml", "cover).txt", "redline).docx")
MARKING = "Draft - subject to contract"
LETTER = """{{ title }}

{% include 'en/_greeting.txt' %}
{% for item in items %}
* {{ item }}
{% endfor %}
{{ names.firm }}
"""
SETTINGS = (
    'author = "Jane Doe"\ninitials = "JxD"\ntemplates = "own"\nfile-name = "{date} {stem} ({paper})"\n'
    '[names]\nfirm = "Example LLP"\n'
)


def firm(folder: Path, settings: str = SETTINGS, **texts: str) -> Path:
    """A settings file with a folder of texts beside it."""
    for name, text in {"en/cover": LETTER, "en/_greeting": "To whom it may concern", **texts}.items():
        path = folder / "own" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    path = folder / "firm.toml"
    path.write_text(settings, encoding="utf-8")
    return path


def draft(capsys: Capture, folder: Path, settings: Path, out: str = "out") -> Done:
    """Draft one agreement with a gap by the small playbook."""
    one = put(folder, "acme.docx", word_bytes(SHORT))
    books = playbook(folder / "books")
    day = ("--date", "2026-01-10", "--quiet")
    return run(capsys, "draft", one, "--out", folder / out, "--playbook", books, "--settings", settings, *day)


def house(folder: Path, **found: object) -> House:
    return house_from(found, folder / "firm.toml")


def test_a_settings_file_that_sets_nothing_for_papers_leaves_them_as_they_are(tmp_path: Path) -> None:
    assert house(tmp_path) == House()


def test_the_firms_letter_goes_out_under_the_firms_file_names(capsys: Capture, tmp_path: Path) -> None:
    assert draft(capsys, tmp_path, firm(tmp_path)).code == 0
    external = tmp_path / "out" / "acme" / "external"
    names = sorted(path.name for path in external.iterdir())
    assert names == [f"2026-01-10 acme ({paper}" for paper in PAPERS]
    letter = (external / "2026-01-10 acme (cover).txt").read_text(encoding="utf-8")
    assert "To whom it may concern" in letter
    assert letter.endswith("Example LLP\n")
    mail = message_from_bytes((external / "2026-01-10 acme (cover).eml").read_bytes(), policy=default)
    assert "Example LLP" in mail.get_content()
    assert all(path.name.startswith("acme_") for path in (tmp_path / "out" / "acme" / "internal").iterdir())


def test_the_letter_of_the_product_names_the_firm_where_it_has_a_name(capsys: Capture, tmp_path: Path) -> None:
    for folder, settings in (("plain", ""), ("named", '[names]\nfirm = "Example LLP"\n')):
        path = tmp_path / f"{folder}.toml"
        path.write_text(settings, encoding="utf-8")
        draft(capsys, tmp_path, path, folder)
    plain, named = (
        (tmp_path / folder / "acme" / "external" / "acme_cover.txt").read_text(encoding="utf-8")
        for folder in ("plain", "named")
    )
    assert named == f"{plain}Example LLP\n"


def test_other_texts_draft_again_and_the_same_do_not(capsys: Capture, tmp_path: Path) -> None:
    letter = tmp_path / "out" / "acme" / "external" / "2026-01-10 acme (cover).txt"
    draft(capsys, tmp_path, firm(tmp_path))
    first = letter.stat().st_mtime_ns
    draft(capsys, tmp_path, firm(tmp_path))
    assert letter.stat().st_mtime_ns == first
    draft(capsys, tmp_path, firm(tmp_path, **{"en/_greeting": "Dear colleagues"}))
    assert "Dear colleagues" in letter.read_text(encoding="utf-8")


def test_agreements_of_ours_bear_the_firms_marking_and_without_one_none(capsys: Capture, tmp_path: Path) -> None:
    marked = f'marking = "{MARKING}"\n{SETTINGS}'
    for out, settings in (("plain", SETTINGS), ("marked", marked)):
        draft(capsys, tmp_path, firm(tmp_path, settings), out)
    papers = {
        (path.parts[-4], path.stem.partition("(")[2]): b"".join(unzipped(path.read_bytes()).values())
        for path in tmp_path.glob("*/acme/external/*.docx")
    }
    assert {key for key, data in papers.items() if MARKING.encode() in data} == {("marked", "amendment)")}


def test_initials_of_the_settings_file_are_those_of_its_author_only(tmp_path: Path) -> None:
    options: dict[str, Any] = {"fail_on": "never", "quiet": False, "verbose": False, "settings": firm(tmp_path)}
    assert run_from(options).settings.initials == "JxD"
    assert run_from({**options, "author": "Ann Lee"}).settings.initials == "AL"


@pytest.mark.parametrize(
    ("text", "says"),
    [("{% for x in items %}", "en/cover.txt:1"), ("\n{{ title", "en/cover.txt:2"), ("{% load os %}", "en/cover.txt:1")],
)
def test_a_text_that_is_not_well_formed_is_told_with_its_line_before_anything_is_drafted(
    capsys: Capture, tmp_path: Path, text: str, says: str
) -> None:
    done = draft(capsys, tmp_path, firm(tmp_path, **{"en/cover": text}))
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ["{{ nobody }}", "{{ names.partner }}", "{{ ''.__class__.__mro__ }}", "{{ 1 / 0 }}"])
def test_a_text_that_asks_for_what_there_is_not_stops_the_draft_and_says_which(
    capsys: Capture, tmp_path: Path, text: str
) -> None:
    done = draft(capsys, tmp_path, firm(tmp_path, **{"en/cover": text}))
    assert done.code == 2
    assert "en/cover.txt" in done.err
    assert "[TEXT]" in done.err


@pytest.mark.parametrize("name", ["cover", "en/letter", "xx/cover", "en/covers"])
def test_a_text_that_no_paper_is_written_from_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=name):
        house(firm(tmp_path, **{name: "Hello"}).parent, templates="own")


@pytest.mark.parametrize("templates", ["none", "firm.toml", "", 3])
def test_templates_that_are_no_folder_are_refused(tmp_path: Path, templates: object) -> None:
    firm(tmp_path)
    with pytest.raises(UsageError, match="templates"):
        house(tmp_path, templates=templates)


def test_an_empty_folder_of_templates_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    with pytest.raises(UsageError, match="holds no text"):
        house(tmp_path, templates="own")


def test_a_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    firm(tmp_path)
    (tmp_path / "own" / "en" / "cover.txt").write_bytes("Grüße".encode("utf-16"))
    with pytest.raises(AddendumError, match="UTF-8"):
        house(tmp_path, templates="own")


@pytest.mark.parametrize(
    "pattern",
    ["{paper}", "{stem}", "{stem}{paper}{user}", "{stem.x}{paper}", "{stem!r}{paper}", "{stem:9}{paper}", "{", "", 1],
)
def test_a_pattern_that_could_give_two_papers_one_name_or_asks_for_more_is_refused(
    tmp_path: Path, pattern: object
) -> None:
    with pytest.raises(UsageError, match="file_name"):
        house(tmp_path, file_name=pattern)


@pytest.mark.parametrize("pattern", ["{paper} " * 5 + "{stem}", "Example and Partners " * 3 + "{stem}{paper}"])
def test_a_pattern_that_leaves_no_room_for_the_files_own_name_is_refused(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(UsageError, match="file_name is too long"):
        house(tmp_path, file_name=pattern)


@pytest.mark.parametrize("names", ["Example LLP", {"firm": 1}, {"firm": "a\nb"}, []])
def test_names_that_are_no_table_of_names_are_refused(tmp_path: Path, names: object) -> None:
    with pytest.raises(UsageError, match="names"):
        house(tmp_path, names=names)


def test_a_firms_amendment_agreement_is_checked_line_by_line(tmp_path: Path) -> None:
    with pytest.raises(TextFault, match="cannot be used"):
        house(firm(tmp_path, **{"de/amendment": "title: {{ title"}).parent, templates="own")
