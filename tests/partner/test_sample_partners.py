"""The invented partners under samples/."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
SHARED = {
    "bad-stavrin/co-marketing-agreement.docx": "stavrin-comarketing-agreement.docx",
    "good-halden/data-processing-agreement.docx": "halden-cloud-dpa.docx",
    "mixed-osprey/data-processing-addendum.html": "osprey-mail-addendum.html",
}
"""The agreement of each partner, and the sample it is: a folder of a partner holds files, not links."""


@pytest.mark.parametrize(("paper", "sample"), SHARED.items())
def test_the_agreement_of_a_partner_is_the_sample_of_that_name(paper: str, sample: str) -> None:
    told = f"Copy samples/agreements/{sample} to samples/partners/{paper}."
    assert (SAMPLES / "partners" / paper).read_bytes() == (SAMPLES / "agreements" / sample).read_bytes(), told


def test_each_partner_has_an_agreement_a_policy_a_form_and_a_name() -> None:
    folders = [path for path in (SAMPLES / "partners").iterdir() if path.is_dir()]
    assert {path.name for path in folders} == {paper.partition("/")[0] for paper in SHARED}
    for folder in folders:
        names = {path.name for path in folder.iterdir()}
        assert "partner.toml" in names
        assert {path.suffix for path in folder.iterdir()} >= {".md", ".html", ".toml"}
