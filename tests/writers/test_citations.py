import pytest

from addendum.library import load_playbook
from addendum.writers.citations import cited_in

CITES = sorted({authority.cite for r in load_playbook().requirements for authority in r.authorities})


@pytest.mark.parametrize(
    ("cite", "german", "french"),
    [
        ("GDPR Art. 32", "Art. 32 DSGVO", "article 32 du RGPD"),
        ("GDPR Art. 28(3)(a)", "Art. 28 Abs. 3 Buchst. a DSGVO", "article 28, paragraphe 3, point a), du RGPD"),
        ("GDPR Art. 4(7)", "Art. 4 Nr. 7 DSGVO", "article 4, point 7, du RGPD"),
        (
            "GDPR Art. 28(3), last subparagraph",
            "Art. 28 Abs. 3 letzter Unterabs. DSGVO",
            "article 28, paragraphe 3, dernier alinéa, du RGPD",
        ),
        ("EDPB Guidelines 07/2020", "Leitlinien 07/2020 des EDSA", "lignes directrices 07/2020 du CEPD"),
        (
            "Commission clauses (EU) 2021/915, Clause 8(a)",
            "Standardvertragsklauseln (EU) 2021/915, Klausel 8 Buchst. a",
            "clauses contractuelles types (UE) 2021/915, clause 8, point a)",
        ),
        ("House policy", "interne Vorgabe", "politique interne"),
    ],
)
def test_each_language_cites_as_its_lawyers_do(cite: str, german: str, french: str) -> None:
    assert (cited_in(cite, "de"), cited_in(cite, "fr")) == (german, french)


@pytest.mark.parametrize("cite", CITES)
def test_no_authority_of_the_library_stays_english(cite: str) -> None:
    assert cited_in(cite, "en") == cite
    for language in ("de", "fr", "nl"):
        assert not {"GDPR", "House", "EDPB", "Commission", "subparagraph"} & set(cited_in(cite, language).split())


@pytest.mark.parametrize(
    ("cite", "dutch"),
    [
        ("GDPR Art. 32", "artikel 32 AVG"),
        ("GDPR Art. 28(3)(a)", "artikel 28, lid 3, onder a), AVG"),
        ("GDPR Art. 4(7)", "artikel 4, punt 7, AVG"),
        ("GDPR Art. 28(3), first subparagraph", "artikel 28, lid 3, eerste alinea, AVG"),
        ("EDPB Opinion 22/2024", "advies 22/2024 van het Europees Comité voor gegevensbescherming"),
        ("House policy", "intern beleid"),
    ],
)
def test_dutch_cites_as_its_lawyers_do(cite: str, dutch: str) -> None:
    assert cited_in(cite, "nl") == dutch


def test_what_is_not_known_is_cited_as_it_is() -> None:
    assert cited_in("BDSG § 38", "de") == "BDSG § 38"
