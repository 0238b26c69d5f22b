"""The clauses of the whole processor agreement, gathered under the headings a reader expects."""

from collections.abc import Iterator, Mapping, Sequence

from addendum.model.amendment import Edit
from addendum.writers.word_blocks import para, paragraph

_ELSEWHERE = frozenset({"dpa.written-form"})
"""Said by the agreement's own final provisions and signatures."""
_GROUPS = (
    ("Roles of the parties", ("dpa.parties-roles", "dpa.controller-rights-obligations")),
    (
        "Details of the processing",
        (
            "dpa.subject-matter",
            "dpa.duration",
            "dpa.nature-purpose",
            "dpa.data-types",
            "dpa.data-subjects",
            "dpa.data-location",
        ),
    ),
    (
        "Instructions",
        ("dpa.instructions", "dpa.no-own-purposes", "dpa.legal-requirement-notice", "dpa.instruction-infringement"),
    ),
    ("Confidentiality and personnel", ("dpa.confidentiality-personnel", "dpa.personnel-instructions")),
    ("Security", ("dpa.security", "dpa.security-annex", "dpa.sufficient-guarantees", "dpa.certification")),
    (
        "Sub-processors",
        (
            "dpa.subproc-authorisation",
            "dpa.subproc-list",
            "dpa.subproc-change-notice",
            "dpa.subproc-objection",
            "dpa.subproc-flowdown",
            "dpa.subproc-liability",
        ),
    ),
    ("International transfers", ("dpa.transfers",)),
    (
        "Assistance",
        (
            "dpa.dsr-assistance",
            "dpa.dsr-forwarding",
            "dpa.assist-security",
            "dpa.assist-dpia",
            "dpa.assist-prior-consultation",
            "dpa.authority-cooperation",
        ),
    ),
    (
        "Personal data breaches",
        (
            "dpa.breach-notice",
            "dpa.breach-deadline",
            "dpa.breach-contents",
            "dpa.breach-mitigation",
            "dpa.assist-breach-authority",
            "dpa.assist-breach-subjects",
        ),
    ),
    (
        "Information and audits",
        ("dpa.compliance-information", "dpa.audits", "dpa.audit-modalities", "dpa.records", "dpa.dpo"),
    ),
    ("Deletion and return", ("dpa.deletion-return",)),
    (
        "Liability, precedence and term",
        ("dpa.liability", "dpa.precedence", "dpa.survival", "dpa.suspension-termination"),
    ),
)


_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "de": (
        "Rollen der Parteien",
        "Einzelheiten der Verarbeitung",
        "Weisungen",
        "Vertraulichkeit und Personal",
        "Sicherheit der Verarbeitung",
        "Weitere Auftragsverarbeiter",
        "Übermittlung in Drittländer",
        "Unterstützung",
        "Verletzungen des Schutzes personenbezogener Daten",
        "Nachweise und Überprüfungen",
        "Löschung und Rückgabe",
        "Haftung, Vorrang und Laufzeit",
    ),
    "fr": (
        "Rôles des parties",
        "Description du traitement",
        "Instructions",
        "Confidentialité et personnel",
        "Sécurité",
        "Sous-traitants ultérieurs",
        "Transferts vers des pays tiers",
        "Assistance",
        "Violations de données à caractère personnel",
        "Informations et audits",
        "Suppression et restitution",
        "Responsabilité, primauté et durée",
    ),
    "nl": (
        "Rollen van partijen",
        "Omschrijving van de verwerking",
        "Instructies",
        "Vertrouwelijkheid en personeel",
        "Beveiliging",
        "Subverwerkers",
        "Doorgifte aan derde landen",
        "Bijstand",
        "Inbreuken in verband met persoonsgegevens",
        "Informatie en audits",
        "Wissen en terugbezorgen",
        "Aansprakelijkheid, voorrang en duur",
    ),
}
"""The headings of the groups in other languages, in their order."""


def grouped_clauses(edits: Sequence[Edit], language: str = "en") -> Iterator[str]:
    """Yield headings and clauses as paragraphs; a clause of no group stands under its own heading."""
    by_id = {edit.requirement: edit for edit in edits if edit.requirement not in _ELSEWHERE}
    grouped = {requirement for _, ids in _GROUPS for requirement in ids}
    headings = _HEADINGS.get(language, tuple(heading for heading, _ in _GROUPS))
    for heading, (_, ids) in zip(headings, _GROUPS, strict=True):
        found = [by_id[requirement] for requirement in ids if requirement in by_id]
        if found:
            yield from _clause(heading, found)
    for requirement, edit in by_id.items():
        if requirement not in grouped:
            yield from _clause(edit.provisions[0].text, [edit])


def _clause(heading: str, edits: Sequence[Edit]) -> Iterator[str]:
    yield paragraph(para(heading, "ClauseHeading"))
    for edit in edits:
        for new in edit.provisions:
            if not new.is_heading:
                yield paragraph(para(new.text, "ClauseText"))
