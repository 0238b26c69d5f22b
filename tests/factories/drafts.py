"""Agreements with numbered clauses, a small playbook of three requirements, and reviews of them: food for drafting."""

import hashlib
from collections.abc import Sequence
from types import MappingProxyType

from addendum.check import check
from addendum.model.agreement import Agreement, Party, Provision, ProvisionKind, Role
from addendum.model.playbook import (
    Authority,
    Binds,
    Clause,
    Element,
    ElementWording,
    Force,
    Insertion,
    Level,
    Playbook,
    Requirement,
    Tier,
    Wording,
)
from addendum.model.review import Review

PARTIES = (Party("Acme Ltd", "Supplier", Role.PROCESSOR), Party("Bolt GmbH", "Customer", Role.CONTROLLER))


def contract(*lines: str, typed: bool = True, parties: Sequence[Party] = PARTIES, name: str = "acme.docx") -> Agreement:
    """An agreement from lines: "# 7. Audits" a heading, "7.1 ..." under it, "(a) ..." under that, "| " a cell.

    Numbers are typed text or, with ``typed=False``, automatic: then they are taken off the text.
    """
    provisions: list[Provision] = []
    above: dict[int, Provision] = {}
    for paragraph, line in enumerate(lines, start=1):
        made = _provision(line, paragraph, above, typed=typed)
        above[made.level] = made
        provisions.append(made)
    return Agreement(
        file=name,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        format=name.rpartition(".")[2],
        title="Data Processing Agreement",
        language="en",
        provisions=tuple(provisions),
        parties=tuple(parties),
    )


def _provision(line: str, paragraph: int, above: dict[int, Provision], *, typed: bool) -> Provision:
    is_heading, is_cell = line.startswith("# "), line.startswith("| ")
    text = line[2:] if is_heading or is_cell else line
    first = text.split(maxsplit=1)[0] if text.split() else ""
    number = first.strip(".") if first[:1].isdigit() or first.startswith("(") else ""
    level = 0 if is_heading else 2 if number.startswith("(") else 1
    parent = above.get(level - 1) or above.get(0) if level else None
    heading = above.get(0)
    kinds = {0: ProvisionKind.HEADING, 1: ProvisionKind.TEXT, 2: ProvisionKind.ITEM}
    shown = text if typed or not number else text.split(maxsplit=1)[1]
    return Provision(
        at=f"body/{paragraph}",
        text=shown,
        kind=ProvisionKind.CELL if is_cell else kinds[level],
        number=number,
        heading=shown if is_heading else heading.text if heading else "",
        level=level,
        parent=parent.at if parent else "",
        paragraph=paragraph,
        typed_number=typed and bool(number),
    )


AUDITS = Requirement(
    id="dpa.audits",
    title="Audits and inspections",
    tier=Tier.LAW,
    level=Level.MANDATORY,
    authorities=(Authority("GDPR Art. 28(3)(h)"),),
    why="The controller must be able to see for itself.",
    elements=(
        Element("allow", "duty", "The processor must allow audits.", binds=Binds.PROCESSOR, force=Force.DUTY),
        Element("inspections", "object", "Inspections are included."),
    ),
    contradiction_severity="critical",
    anchors=("dpa.types",),
    also_meets=(),
    wordings=MappingProxyType(
        {
            "en": Wording(
                title="Audits and inspections",
                topic=("audit*",),
                elements=MappingProxyType(
                    {
                        "allow": ElementWording(signs=("allow* + audit*",)),
                        "inspections": ElementWording(signs=("inspection*",)),
                    }
                ),
                contradictions=("no right to audit", "audit* + reports replace"),
                contradiction_exemplars=(),
                not_applicable=(),
                satisfied=(),
                clause=Clause(
                    heading="Audits and inspections",
                    preferred="{Processor} {shall} allow audits, including inspections, by {Controller}.",
                    fallbacks=("{Processor} {shall} allow audits and inspections.",),
                    smallest=MappingProxyType(
                        {
                            "inspections": (
                                Insertion(", including inspections", "audits"),
                                Insertion("Audits include inspections."),
                            ),
                            "allow": (Insertion("{Processor} {shall} allow audits."),),
                        }
                    ),
                ),
                comment="Art. 28(3)(h) GDPR asks for inspections by {Controller}.",
                examples=(),
            )
        }
    ),
)

TYPES = Requirement(
    id="dpa.types",
    title="Types of personal data",
    tier=Tier.LAW,
    level=Level.MANDATORY,
    authorities=(Authority("GDPR Art. 28(3)"),),
    why="Nobody can protect what nobody named.",
    elements=(Element("types", "object", "The types of personal data are listed.", fact=True),),
    contradiction_severity="critical",
    anchors=(),
    also_meets=(),
    wordings=MappingProxyType(
        {
            "en": Wording(
                title="Types of personal data",
                topic=("types of personal data",),
                elements=MappingProxyType({"types": ElementWording(signs=("types of personal data .. are",))}),
                contradictions=(),
                contradiction_exemplars=(),
                not_applicable=(),
                satisfied=(),
                clause=Clause("Types of personal data", "The types of personal data are: [●: types of personal data]."),
                comment="Art. 28(3) GDPR asks for the types of personal data.",
                examples=(),
            )
        }
    ),
)

RECORDS = Requirement(
    id="dpa.records",
    title="Records of processing",
    tier=Tier.GUIDANCE,
    level=Level.RECOMMENDED,
    authorities=(Authority("EDPB Guidelines"),),
    why="It shows what was done.",
    elements=(Element("records", "duty", "Records are kept.", binds=Binds.PROCESSOR, force=Force.DUTY),),
    contradiction_severity="minor",
    anchors=(),
    also_meets=(),
    wordings=MappingProxyType(
        {
            "en": Wording(
                title="Records of processing",
                topic=("record*",),
                elements=MappingProxyType({"records": ElementWording(signs=("keep* / maintain* + record*",))}),
                contradictions=(),
                contradiction_exemplars=(),
                not_applicable=(),
                satisfied=(),
                clause=Clause("Records", "{Processor} {shall} keep records of the processing."),
                comment="Records of processing help both parties.",
                examples=(),
            )
        }
    ),
)

PLAYBOOK = Playbook("drafts", "Drafts", "1", "", (TYPES, AUDITS, RECORDS), MappingProxyType({}))


def reviewed(agreement: Agreement, playbook: Playbook = PLAYBOOK) -> Review:
    """The agreement as the check judges it."""
    return check(agreement, playbook)
