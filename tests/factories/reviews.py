"""Reviews built by hand from the model: small, typed, with every kind of finding."""

import hashlib
from collections.abc import Sequence
from types import MappingProxyType

from addendum.model.agreement import Agreement, Note, NoteKind, Party, Provision, ProvisionKind, Role
from addendum.model.playbook import Authority, Clause, Element, Level, Playbook, Requirement, Tier, Wording
from addendum.model.review import ElementResult, Evidence, Finding, Nearest, Review, Verdict

AUDIT_TEXT = "The Supplier shall allow for audits by the Customer once a year."
SUBPROCESSOR_TEXT = "The Supplier may engage any sub-processor without telling the Customer."


def provision(text: str, number: str = "1", *, at: str = "", paragraph: int = 1, page: int | None = None) -> Provision:
    return Provision(at=at or f"body/{paragraph}", text=text, number=number, paragraph=paragraph, page=page)


def heading(text: str, number: str = "1", paragraph: int = 1) -> Provision:
    return Provision(
        at=f"body/{paragraph}",
        text=text,
        kind=ProvisionKind.HEADING,
        number=number,
        heading=text,
        paragraph=paragraph,
    )


def agreement(
    *provisions: Provision, file: str = "acme.docx", notes: Sequence[Note] = (), language: str = "en"
) -> Agreement:
    return Agreement(
        file=file,
        sha256=hashlib.sha256(file.encode(errors="surrogatepass")).hexdigest(),
        format=file.rpartition(".")[2],
        title="Data Processing Agreement",
        language=language,
        provisions=provisions,
        parties=(
            Party("Acme Ltd", "Supplier", Role.PROCESSOR),
            Party("Bolt GmbH", "Customer", Role.CONTROLLER),
        ),
        notes=tuple(notes),
    )


def requirement(
    requirement_id: str = "dpa.audits",
    title: str = "Audits and inspections",
    *,
    tier: Tier = Tier.LAW,
    level: Level = Level.MANDATORY,
    elements: Sequence[str] = ("allow_audits", "inspections"),
) -> Requirement:
    return Requirement(
        id=requirement_id,
        title=title,
        tier=tier,
        level=level,
        authorities=(Authority("GDPR Art. 28(3)(h)"),),
        why="The controller must be able to see for itself.",
        elements=tuple(Element(e, "duty", f"The text covers {e.replace('_', ' ')}.") for e in elements),
        contradiction_severity="major",
        anchors=(),
        also_meets=(),
        wordings=MappingProxyType({"de": german_wording()}),
    )


def german_wording() -> Wording:
    return Wording(
        title="Prüfungen",
        topic=(),
        elements=MappingProxyType({}),
        contradictions=(),
        contradiction_exemplars=(),
        not_applicable=(),
        satisfied=(),
        clause=Clause("Prüfungen", ""),
        comment="",
        examples=(),
    )


def finding(
    verdict: Verdict,
    asked: Requirement | None = None,
    *,
    met: Sequence[str] = (),
    evidence: Sequence[Evidence] = (),
    nearest: Sequence[Nearest] = (),
) -> Finding:
    asked = asked or requirement()
    whole = verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)
    return Finding(
        requirement=asked,
        verdict=verdict,
        confidence=0.94,
        elements=tuple(
            ElementResult(e.id, verdict if whole else Verdict.MET if e.id in met else Verdict.MISSING)
            for e in asked.elements
        ),
        evidence=tuple(evidence),
        nearest=tuple(nearest),
    )


def evidence_of(source: Provision, quote: str, element: str = "allow_audits") -> Evidence:
    start = source.text.index(quote)
    return Evidence(element, source.at, start, start + len(quote), quote, 0.91, "signs")


def playbook(*requirements: Requirement) -> Playbook:
    return Playbook("gdpr-art28", "GDPR Article 28", "2026.11", "ab" * 32, requirements, MappingProxyType({}))


def review(*findings: Finding, of: Agreement | None = None) -> Review:
    return Review(
        agreement=of or agreement(provision(AUDIT_TEXT)),
        playbook=playbook(*(f.requirement for f in findings)),
        findings=findings,
    )


def complete_review() -> Review:
    source = provision(AUDIT_TEXT, "9.2", paragraph=3)
    proof = evidence_of(source, "shall allow for audits by the Customer")
    return review(finding(Verdict.MET, evidence=[proof]), of=agreement(source))


def mixed_review() -> Review:
    """One of everything: partial, contradicted, missing, unclear, met and not applicable, over all tiers."""
    audits = provision(AUDIT_TEXT, "9.2", at="body/9/2", paragraph=3)
    subprocessors = provision(SUBPROCESSOR_TEXT, "7", at="body/7", paragraph=2)
    return review(
        finding(
            Verdict.PARTIAL,
            met=["allow_audits"],
            evidence=[evidence_of(audits, "shall allow for audits by the Customer")],
            nearest=[Nearest("inspections", audits.at, "audits by the Customer once a year", "written answers only")],
        ),
        finding(
            Verdict.CONTRADICTED,
            requirement("dpa.subproc-authorisation", "Prior authorisation of sub-processors", elements=["prior"]),
            evidence=[evidence_of(subprocessors, "may engage any sub-processor without telling", "prior")],
        ),
        finding(Verdict.MISSING, requirement("dpa.breach-notice", "Breach notice", elements=["notify_controller"])),
        finding(Verdict.UNCLEAR, requirement("dpa.duration", "Duration", elements=["duration"])),
        finding(Verdict.MET, requirement("dpa.security", "Security of processing", elements=["implement_measures"])),
        finding(
            Verdict.NOT_APPLICABLE,
            requirement("dpa.transfers", "Transfers", level=Level.CONDITIONAL, elements=["safeguard"]),
        ),
        finding(
            Verdict.MISSING,
            requirement(
                "dpa.breach-deadline",
                "Fixed deadline",
                tier=Tier.GUIDANCE,
                level=Level.RECOMMENDED,
                elements=["max_72h"],
            ),
        ),
        finding(
            Verdict.MISSING,
            requirement(
                "dpa.dpo", "Data protection officer", tier=Tier.POLICY, level=Level.RECOMMENDED, elements=["contact"]
            ),
        ),
        of=agreement(subprocessors, audits),
    )


def unread_review() -> Review:
    """Everything that was read is fine, but a page was not read."""
    note = Note(NoteKind.NOT_REVIEWED, "page 4", "image without a text layer")
    source = provision(AUDIT_TEXT, "9.2", paragraph=3, page=2)
    proof = evidence_of(source, "shall allow for audits by the Customer")
    return review(finding(Verdict.MET, evidence=[proof]), of=agreement(source, file="acme.pdf", notes=[note]))
