"""``addendum partner``: a folder of a partner's papers, one dossier."""

import importlib.util
import json
from pathlib import Path

import pytest

from factories.commands import run
from factories.dossiers import POLICY, SAMPLES, Capture, dossier, lights, written
from factories.partners import put
from factories.programs import needs, skip_or_fail

DOSSIER = ("dossier.docx", "dossier.html", "dossier.json")
ACT = "consent.affirmative-act"
BUILT = b"""<html><body><h1>Newsletter</h1><div id="root"></div><script>
document.getElementById("root").innerHTML = "<form><label><input type=checkbox id=n> Send offers</label></form>";
document.getElementById("n").checked = true;
</script></body></html>"""
TICKED = b"<form><label><input type=checkbox checked> Send me the newsletter</label></form>"


def test_a_folder_that_is_not_there_is_a_usage_error(capsys: Capture, tmp_path: Path) -> None:
    done = run(capsys, "partner", tmp_path / "none", "--out", tmp_path / "out")
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_an_empty_folder_is_a_usage_error(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(capsys, "partner", tmp_path / "empty", "--out", tmp_path / "out").code == 2


def test_the_dossier_never_lies_among_the_partners_papers(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    for out in (tmp_path / "acme", tmp_path / "acme" / "out"):
        assert run(capsys, "partner", tmp_path / "acme", "--out", out).code == 2
    assert [path.name for path in (tmp_path / "acme").iterdir()] == ["privacy.md"]


def test_one_policy_makes_a_dossier_of_three_files_that_says_what_is_missing(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert done.code == 0
    assert written(tmp_path / "out").keys() == {*DOSSIER, "run.json"}
    assert record["partner"] == "acme"
    assert lights(record)["agreement"] == "not-reviewed"
    assert "Conclude a processor agreement" in done.out


def test_a_box_ticked_in_advance_is_found_in_a_page_that_is_nothing_else(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/join.html", TICKED)
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert lights(record)["consent"] == "bad"


def test_a_file_that_cannot_be_read_costs_a_line_and_not_the_others(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/broken.docx", b"PK\x03\x04 broken")
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert done.code == 3
    assert any(line.startswith("broken.docx") for line in record["not_reviewed"])
    assert lights(record)["rights"] != "not-reviewed"


def test_what_partner_toml_says_is_believed(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/paper.md", POLICY)
    put(tmp_path, "acme/partner.toml", b'name = "Acme Ltd"\n[papers]\n"paper.md" = "other"\n')
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert record["partner"] == "Acme Ltd"
    assert lights(record)["rights"] == "not-reviewed"


def test_the_agreement_of_a_controller_is_neither_checked_nor_amended_and_that_is_said(
    capsys: Capture, tmp_path: Path
) -> None:
    put(tmp_path, "acme/dpa.html", (SAMPLES / "mixed-osprey" / "data-processing-addendum.html").read_bytes())
    put(tmp_path, "acme/partner.toml", b'role = "controller"\ndata = ["children"]\n')
    done, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert written(tmp_path / "out").keys() == {*DOSSIER, "run.json"}
    assert "partner.toml says that the partner is a controller" in done.out
    assert "partner.toml says: data of children" in json.dumps(record["checks"])


def test_the_language_that_is_told_goes_before_the_one_that_is_found(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    put(tmp_path, "acme/partner.toml", b'[languages]\n"privacy.md" = "da"\n')
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    assert {one["verdict"] for one in record["checks"][0]["findings"]} == {"unclear"}
    assert any("no wording in Danish" in line for line in record["not_reviewed"])


def test_the_amendment_is_drafted_in_the_language_that_is_told(capsys: Capture, tmp_path: Path) -> None:
    english = (SAMPLES / "mixed-osprey" / "data-processing-addendum.html").read_text("utf-8")
    german = "<p>Der Lieferant liefert die Möbel am Montag, und der Kunde zahlt sie innerhalb von dreißig Tagen.</p>"
    put(tmp_path, "acme/dpa.html", english.replace("</body>", f"{german * 200}</body>").encode())
    dossier(capsys, tmp_path / "acme", tmp_path / "found")
    assert list((tmp_path / "found").rglob("dpa_amendment.docx")) == []
    put(tmp_path, "acme/partner.toml", b'[languages]\n"dpa.html" = "en"\n')
    dossier(capsys, tmp_path / "acme", tmp_path / "told")
    review = next((tmp_path / "told").rglob("dpa_review.json"))
    assert json.loads(review.read_text("utf-8"))["agreement"]["language"] == "en"
    assert len(list((tmp_path / "told").rglob("dpa_amendment.docx"))) == 1


def test_the_same_folder_gives_the_same_bytes(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    for out in ("one", "two"):
        dossier(capsys, tmp_path / "acme", tmp_path / out)
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize(
    ("partner", "wanted"),
    [
        ("good-halden", {"rights": "good", "security": "good", "consent": "good", "agreement": "good"}),
        ("mixed-osprey", {"rights": "bad", "security": "attention", "consent": "bad", "agreement": "attention"}),
        ("bad-stavrin", {"rights": "bad", "security": "bad", "consent": "bad", "agreement": "not-reviewed"}),
    ],
)
def test_the_three_sample_partners_stand_as_they_were_written(
    capsys: Capture, tmp_path: Path, partner: str, wanted: dict[str, str]
) -> None:
    done, record = dossier(capsys, SAMPLES / partner, tmp_path / "out")
    assert done.code == 0
    assert lights(record) == wanted


def test_the_agreement_with_gaps_is_amended_beside_the_dossier(capsys: Capture, tmp_path: Path) -> None:
    done, _ = dossier(capsys, SAMPLES / "mixed-osprey", tmp_path / "out")
    papers = [path for path in written(tmp_path / "out") if path.endswith("_amendment.docx")]
    assert papers == [
        "amendment/data-processing-addendum-html/external/data-processing-addendum_amendment.docx",
    ]
    assert papers[0] in done.out


def test_two_agreements_of_one_name_are_amended_in_places_of_their_own(capsys: Capture, tmp_path: Path) -> None:
    agreement = (SAMPLES / "mixed-osprey" / "data-processing-addendum.html").read_bytes()
    for name in ("acme/old/dpa.html", "acme/new/dpa.html"):
        put(tmp_path, name, agreement)
    put(tmp_path, "acme/partner.toml", b'name = "Acme Ltd"')
    dossier(capsys, tmp_path / "acme", tmp_path / "out")
    papers = [path for path in written(tmp_path / "out") if path.endswith("dpa_amendment.docx")]
    assert {path.partition("/external")[0] for path in papers} == {"amendment/old/dpa-html", "amendment/new/dpa-html"}


def test_what_was_changed_by_hand_is_kept_and_said_until_force(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/dpa.docx", (SAMPLES.parent / "agreements" / "halden-cloud-dpa.docx").read_bytes())
    out = tmp_path / "out"
    dossier(capsys, tmp_path / "acme", out)
    before = written(out)
    changed = dict.fromkeys(("dossier.docx", "amendment/dpa/internal/dpa_review.html"), b"changed by hand")
    for path, data in changed.items():
        (out / path).write_bytes(data)
    again, _ = dossier(capsys, tmp_path / "acme", out)
    assert written(out) == {**before, **changed}
    assert [again.out.count(f"{path} (--force") for path in changed] == [1, 1]
    run(capsys, "partner", tmp_path / "acme", "--out", out, "--date", "2026-03-02", "--force")
    assert written(out) == before


def test_a_second_run_reads_papers_that_have_changed_again(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    dossier(capsys, tmp_path / "acme", tmp_path / "out")
    put(tmp_path, "acme/privacy.md", POLICY + b"\nYou can have your data erased.\n")
    _, record = dossier(capsys, tmp_path / "acme", tmp_path / "out")
    found = {one["requirement"]: one["verdict"] for one in record["checks"][0]["findings"]}
    assert found["pp.right-erasure"] == "met"


@pytest.mark.parametrize(
    "option", ["--fail-on", "--side", "--skip", "--jobs", "--report-language", "--language", "--engine"]
)
def test_an_option_that_would_do_nothing_is_refused(capsys: Capture, tmp_path: Path, option: str) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    done = run(capsys, "partner", tmp_path / "acme", "--out", tmp_path / "out", option, "en")
    assert done.code == 2
    assert option in done.err


def test_quiet_prints_nothing_and_writes_the_same(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path, "acme/privacy.md", POLICY)
    dossier(capsys, tmp_path / "acme", tmp_path / "one")
    done = run(capsys, "partner", tmp_path / "acme", "--out", tmp_path / "two", "--date", "2026-03-02", "--quiet")
    assert done.out == ""
    assert written(tmp_path / "one") == written(tmp_path / "two")


def test_law_out_of_force_is_in_the_dossier(capsys: Capture, tmp_path: Path) -> None:
    _, record = dossier(capsys, SAMPLES / "bad-stavrin", tmp_path / "out")
    assert any("Privacy Shield" in conflict["topic"] for conflict in record["conflicts"])


def test_a_form_that_a_script_builds_is_judged_and_shown_when_rendered(capsys: Capture, tmp_path: Path) -> None:
    needs("chromium")
    if importlib.util.find_spec("playwright") is None:
        skip_or_fail("playwright is not installed")
    put(tmp_path, "acme/join.html", BUILT)
    run(capsys, "partner", tmp_path / "acme", "--out", tmp_path / "plain")
    done = run(capsys, "partner", tmp_path / "acme", "--out", tmp_path / "shown", "--render")
    assert done.code == 0, done.err
    plain, shown = (
        json.loads((tmp_path / out / "dossier.json").read_text("utf-8"))["checks"] for out in ("plain", "shown")
    )
    verdicts = [
        next(one["verdict"] for check in checks for one in check["findings"] if one["requirement"] == ACT)
        for checks in (plain, shown)
    ]
    assert verdicts == ["unclear", "contradicted"]
    assert "data:image/png;base64,iVBOR" in (tmp_path / "shown" / "dossier.html").read_text("utf-8")
