"""``addendum partner``: which files of a partner's folder are read as its papers."""

import unicodedata
from pathlib import Path

from factories.commands import run
from factories.dossiers import POLICY, SAMPLES, Capture, dossier, lights, written
from factories.messages import archive
from factories.partners import put


def test_hidden_files_and_links_are_no_papers(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/.hidden.md", POLICY)
    put(tmp_path, "acme/~$open.docx", POLICY)
    (tmp_path / "acme" / "link.md").symlink_to(tmp_path / "acme" / "privacy.md")
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert [paper["name"] for paper in record["papers"]] == ["privacy.md"]


def test_our_own_papers_are_no_papers_of_a_partner(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    run(
        capsys,
        "draft",
        SAMPLES / "mixed-osprey" / "data-processing-addendum.html",
        "--out",
        tmp_path / "acme" / "drafts",
    )
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert [paper["name"] for paper in record["papers"]] == ["privacy.md"]


def test_papers_beside_a_run_json_of_somebody_else_are_papers_of_the_partner(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/run.json", b'{"made by": "another program"}')
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert "privacy.md" in [paper["name"] for paper in record["papers"]]


def test_a_system_file_is_no_paper_that_the_partner_is_asked_for(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/Thumbs.db", b"\xd0\xcf\x11\xe0")
    put(tmp_path, "acme/deep/desktop.ini", b"[.ShellClassInfo]")
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert (done.code, record["not_reviewed"]) == (0, [])


def test_each_document_in_an_archive_is_a_paper_and_an_agreement_in_it_is_amended(
    capsys: Capture, tmp_path: Path
) -> None:
    agreement = (SAMPLES / "mixed-osprey" / "data-processing-addendum.html").read_bytes()
    put(tmp_path, "acme/sent.zip", archive(("dpa.html", agreement), ("sub/privacy.md", POLICY)))
    put(tmp_path, "acme/partner.toml", b'[papers]\n"sent.zip/sub/privacy.md" = "terms"\n')
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert done.code == 0
    kinds = {paper["name"]: paper["kind"] for paper in record["papers"]}
    assert kinds == {"sent.zip/dpa.html": "agreement", "sent.zip/sub/privacy.md": "terms"}
    assert [path for path in written(tmp_path / "out") if path.endswith("_amendment.docx")] == [
        "amendment/sent.zip/dpa-html/external/dpa_amendment.docx"
    ]


def test_an_archive_that_cannot_be_opened_costs_a_line_and_not_the_others(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/sent.zip", b"PK\x03\x04 broken")
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert done.code == 3
    (line,) = record["not_reviewed"]
    assert line.startswith("sent.zip: ")


def test_a_file_that_partner_toml_names_and_that_is_not_there_is_said_in_a_line(
    capsys: Capture, tmp_path: Path
) -> None:
    put(tmp_path, "acme/papers/privacy.md", POLICY)
    put(tmp_path, "acme/partner.toml", b'[papers]\n"privacy.md" = "other"\n[languages]\n"privacy.md" = "de"\n')
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert done.code == 3
    (line,) = record["not_reviewed"]
    assert line.startswith('partner.toml names "privacy.md"')
    assert lights(record)["rights"] != "not-reviewed"


def test_a_file_is_found_by_the_letters_of_its_name_however_they_are_composed(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, unicodedata.normalize("NFD", "acme/erklärung.md"), POLICY)
    put(tmp_path, "acme/partner.toml", '[papers]\n"erklärung.md" = "terms"\n'.encode())
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert (done.code, [paper["kind"] for paper in record["papers"]]) == (0, ["terms"])
