"""clauses/README.md: the library as a page for people, written from the playbooks alone."""

import re
from collections.abc import Iterator

from addendum.model.playbook import Authority, Element, Example, Playbook, Requirement, Wording

_HEAD = """<!-- Written by `addendum clauses docs`; change the YAML and run it again. -->

# The clause library

One folder per playbook, in it one folder per requirement: `requirement.yaml` says what is asked and why,
`en.yaml` how it is worded, our own clause, and the examples that prove it (`addendum clauses test`).
Only what stands under tier *law* is required; *guidance* is advice of authorities, *policy* is our own.
This is not legal advice.
"""
_SHOWN = ("met", "partial", "missing", "contradicted")
_MOST = 2
"""Examples shown per verdict."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def library_page(playbooks: tuple[Playbook, ...], language: str = "en") -> str:
    """Return the page in Markdown."""
    lines = [_HEAD]
    for playbook in playbooks:
        lines.extend(_contents(playbook))
        for requirement in playbook.requirements:
            lines.extend(_section(requirement, language))
    return "\n".join(lines).rstrip() + "\n"


def _contents(playbook: Playbook) -> Iterator[str]:
    yield f"## {playbook.title}\n"
    yield f"Playbook `{playbook.id}`, version {playbook.version}: {len(playbook.requirements)} requirements.\n"
    yield "| # | requirement | tier | level | authority |"
    yield "|--:|---|---|---|---|"
    for number, each in enumerate(playbook.requirements, 1):
        link = f"[{_safe(each.title)}](#{_anchor(each.id)})"
        yield f"| {number} | {link} | {each.tier} | {each.level} | {_safe(each.law)} |"
    yield ""


def _section(requirement: Requirement, language: str) -> Iterator[str]:
    yield f'<a id="{_anchor(requirement.id)}"></a>'
    yield f"### {_safe(requirement.title)}\n"
    yield f"`{requirement.id}` · {requirement.tier} · {requirement.level} · {_authorities(requirement.authorities)}\n"
    yield f"{_safe(requirement.why)}\n"
    if requirement.condition:
        yield f"Asked when: {_safe(requirement.condition)}\n"
    if requirement.tier_note:
        yield f"Note: {_safe(requirement.tier_note)}\n"
    yield "What it requires:\n"
    wording = requirement.wordings.get(language)
    is_told = wording is not None and bool(wording.ask)
    yield from (_element(element, is_told=is_told) for element in requirement.elements)
    yield ""
    if wording:
        yield from _wording(wording)


def _element(element: Element, *, is_told: bool) -> str:
    fact = " *(a fact only the parties know)*" if element.fact and not is_told else ""
    return f"- `{element.id}`: {_safe(element.text)}{fact}"


def _wording(wording: Wording) -> Iterator[str]:
    if wording.ask:
        yield f"We ask the partner:\n\n{_quoted(wording.ask)}\n"
    else:
        yield f"Our clause, *{_safe(wording.clause.heading)}*:\n\n{_quoted(wording.clause.preferred)}\n"
    for verdict in _SHOWN:
        examples = [example for example in wording.examples if example.want == verdict][:_MOST]
        if examples:
            yield f"Read as {verdict}:\n"
            yield from (_example(example) for example in examples)
            yield ""


def _example(example: Example) -> str:
    lacks = f" Lacks {', '.join(f'`{name}`' for name in example.lacks)}." if example.lacks else ""
    return f"- {_safe(' '.join(example.text.split()))}{lacks}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {_safe(line)}".rstrip() for line in text.splitlines())


def _authorities(authorities: tuple[Authority, ...]) -> str:
    """Return the citations with their periods, a period they share said once."""
    periods = [_period(each) for each in authorities]
    if len(set(periods)) == 1:
        return "; ".join(_safe(each.cite) for each in authorities) + periods[0]
    return "; ".join(_safe(each.cite) + period for each, period in zip(authorities, periods, strict=True))


def _period(authority: Authority) -> str:
    since = f"since {authority.in_force_from}" if authority.in_force_from else ""
    until = f"until {authority.until}" if authority.until else ""
    period = " ".join(part for part in (since, until) if part)
    return f" ({period})" if period else ""


def _anchor(requirement_id: str) -> str:
    return requirement_id.replace(".", "-")


def _safe(text: str) -> str:
    """Return the text with every sign escaped that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", text)
