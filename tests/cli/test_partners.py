"""``addendum partner`` over a folder of partners' folders."""

import csv
import io
import json
import os
import sys
from pathlib import Path

import pytest

from addendum.batch.partners_run import partners_in
from factories.commands import Done, run
from factories.dossiers import POLICY, SAMPLES, Capture
from factories.partners import put

TICKED = b"<form><label><input type=checkbox checked> Send me the newsletter</label></form>"


def partners(folder: Path) -> Path:
    """Return a folder of three partners, one of which has no paper."""
    put(folder, "all/acme/privacy.md", POLICY)
    put(folder, "all/acme/partner.toml", b'name = "=Acme Ltd"\n')
    put(folder, "all/bolt/deep/join.html", TICKED)
    (folder / "all" / "crow").mkdir()
    return folder / "all"


def done(capsys: Capture, folder: Path, out: Path) -> Done:
    """Return what the command did."""
    return run(capsys, "partner", folder, "--out", out, "--date", "2026-03-02")


def rows(out: Path) -> list[dict[str, str]]:
    """Return the records of the matrix."""
    return list(csv.DictReader(io.StringIO((out / "matrix.csv").read_bytes().decode("utf-8-sig"))))


def test_a_folder_with_a_paper_or_settings_of_its_own_is_one_partners(tmp_path: Path) -> None:
    put(tmp_path, "one/privacy.md", POLICY)
    put(tmp_path, "one/contracts/more.md", POLICY)
    put(tmp_path, "two/partner.toml", b"")
    put(tmp_path, "two/contracts/more.md", POLICY)
    (tmp_path / "three").mkdir()
    assert [partners_in(tmp_path / name) for name in ("one", "two", "three")] == [(), (), ()]


def test_hidden_folders_links_and_our_own_papers_are_no_partners(tmp_path: Path) -> None:
    folder = partners(tmp_path)
    put(folder, ".git/x.md", POLICY)
    put(folder, "out/run.json", b'{"format": "addendum-run"}')
    put(folder, "dove/run.json", b"{}")
    (folder / "link").symlink_to(folder / "acme")
    assert [path.name for path in partners_in(folder)] == ["acme", "bolt", "crow", "dove"]


def test_each_partner_gets_a_dossier_and_the_matrix_a_row(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = done(capsys, partners(tmp_path), out)
    assert told.code == 3
    assert [row["folder"] for row in rows(out)] == ["acme", "bolt", "crow"]
    assert {path.parent.name for path in out.glob("*/dossier.html")} == {"acme", "bolt"}
    assert {path.name for path in out.glob("matrix.*")} == {"matrix.csv", "matrix.html", "matrix.xlsx"}
    for text in ("Acme Ltd", "bolt", "crow", "no paper"):
        assert text in told.out


def test_the_matrix_has_the_four_checks_as_columns(capsys: Capture, tmp_path: Path) -> None:
    done(capsys, partners(tmp_path), tmp_path / "out")
    acme, bolt, crow = rows(tmp_path / "out")
    checks = ("rights", "security", "consent", "agreement")
    assert [bolt[check] for check in checks] == ["not-reviewed", "not-reviewed", "bad", "not-reviewed"]
    assert acme["rights"] in ("bad", "attention")
    assert crow["error"]
    assert acme["error"] == bolt["error"] == ""
    page = (tmp_path / "out" / "matrix.html").read_text("utf-8")
    assert 'href="bolt/dossier.html#consent"' in page
    assert "<script" not in page


def test_a_name_that_is_a_formula_stays_text(capsys: Capture, tmp_path: Path) -> None:
    done(capsys, partners(tmp_path), tmp_path / "out")
    assert rows(tmp_path / "out")[0]["partner"] == "'=Acme Ltd"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_names_that_are_no_text_are_shown_with_a_sign_of_replacement(capsys: Capture, tmp_path: Path) -> None:
    folder, policy, agreement = (os.fsdecode(name) for name in (b"b\xffd", b"priv\xffcy.md", b"d\xffpa.html"))
    put(tmp_path, f"all/{folder}/{policy}", POLICY)
    put(
        tmp_path, f"all/{folder}/{agreement}", (SAMPLES / "mixed-osprey" / "data-processing-addendum.html").read_bytes()
    )
    put(tmp_path, "all/bolt/join.html", TICKED)
    assert done(capsys, tmp_path / "all", tmp_path / "out").code == 0
    assert [row["partner"] for row in rows(tmp_path / "out")] == ["bolt", "b�d"]
    record = json.loads((tmp_path / "out" / "b_d" / "dossier.json").read_text("utf-8"))
    assert [paper["name"] for paper in record["papers"]] == ["d�pa.html", "priv�cy.md"]
    assert len(list((tmp_path / "out" / "b_d").rglob("*_amendment.docx"))) == 1


def test_a_second_run_gives_the_same_bytes(capsys: Capture, tmp_path: Path) -> None:
    folder, out = partners(tmp_path), tmp_path / "out"
    states = []
    for _ in range(2):
        done(capsys, folder, out)
        states.append({path: path.read_bytes() for path in out.rglob("*.*") if path.is_file()})
    assert states[0] == states[1]


def test_where_no_partner_could_be_done_nothing_was_done(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "all" / "crow").mkdir(parents=True)
    assert done(capsys, tmp_path / "all", tmp_path / "out").code == 2


def test_a_partner_that_could_not_be_done_is_told_what_to_do_about_it(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "out"
    put(out, "bolt/run.json", b"{}")
    done(capsys, partners(tmp_path), out)
    assert rows(out)[1]["error"] == ("Its run.json is not one that this version wrote. Choose another --out folder.")
