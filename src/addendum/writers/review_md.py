"""A Review in, Markdown out: for pasting into a ticket or a file under version control."""

import re

from addendum.model.review import OPEN_VERDICTS, Finding, Review, Verdict
from addendum.writers.official_lines import official_lines
from addendum.writers.passages import Passage, nearest_passages, passages
from addendum.writers.places import Places
from addendum.writers.plain_text import one_line
from addendum.writers.summary import VERDICT_WORDS, counts, hidden_lines, lacks, shown_groups, summary, unread_lines

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~&])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def write_review_md(review: Review, version: str) -> str:
    """Return the review as Markdown; nothing from the agreement is read as markup."""
    agreement = review.agreement
    lines = [f"# {_literal(agreement.title or agreement.file)}", "", f"File: {_literal(agreement.file)}", ""]
    if unread := unread_lines(review):
        lines += ["## Not reviewed", "", *(f"- {_literal(line)}" for line in unread), ""]
    if hidden := hidden_lines(review):
        lines += ["## Hidden text", "", *(f"- {_literal(line)}" for line in hidden), ""]
    lines += ["## Summary", "", *(f"{n}. {_literal(line)}" for n, line in enumerate(summary(review), 1)), ""]
    if official := official_lines(review):
        lines += ["## Official clauses", "", *(f"- {_literal(line)}" for line in official), ""]
    shown = shown_groups(review)
    for title, findings in shown:
        lines += [f"## {title}: {counts(findings)}", "", *_table(findings), ""]
    if shown:
        lines += _details(review)
    playbook = review.playbook
    lines += ["---", "", f"Draft for review by counsel. Addendum {version}, {playbook.id} {playbook.version}.", ""]
    return "\n".join(lines)


def _table(findings: tuple[Finding, ...]) -> list[str]:
    rows = ["| Requirement | Law | Verdict | Lacks |", "|---|---|---|---|"]
    for finding in findings:
        shown = lacks(finding) if finding.verdict in (Verdict.PARTIAL, Verdict.UNCLEAR) else ""
        cells = (finding.requirement.title, finding.requirement.law, VERDICT_WORDS[finding.verdict], shown)
        rows.append(f"| {' | '.join(_literal(cell) for cell in cells)} |")
    return rows


def _details(review: Review) -> list[str]:
    places = Places(review.agreement)
    lines = ["## Findings", ""]
    for finding in review.findings:
        asked = finding.requirement
        lines += [f"### {_literal(asked.title)}: {VERDICT_WORDS[finding.verdict]}", ""]
        lines += [f"{_literal(asked.law)}. Tier: {asked.tier}.", ""]
        if finding.verdict in OPEN_VERDICTS and finding.lacks:
            lines += [f"Lacks: {_literal(lacks(finding))}.", ""]
        for passage in (*passages(finding, places), *nearest_passages(finding, places)):
            lines += [*_quotation(passage), ""]
    return lines


def _quotation(passage: Passage) -> list[str]:
    text = "".join(f"**{_literal(p.text)}**" if p.kind == "mark" else _spaced(p.text) for p in passage.parts)
    return [f"> {line}" for line in (text, "", _literal(passage.caption)) if line or text]


def _spaced(text: str) -> str:
    """Return the text as literal Markdown with the single spaces at its ends that part it from marked words."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{_literal(text)}{after}" if text.strip() else " "


def _literal(text: str) -> str:
    """Return the text in one line with every sign of Markdown and HTML taken literally."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LINE_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", escaped)
