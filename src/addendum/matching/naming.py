"""The names of an agreement's parties: in front of a bracket, or as those who act without ever being introduced."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from addendum.matching.binding import small_words
from addendum.matching.grammar import Grammar
from addendum.matching.roles import plain_names
from addendum.matching.text import Words, words_of
from addendum.model.agreement import Provision, ProvisionKind

_CALLED = re.compile(r"[(\[]([^()\[\]]{0,160})[)\]]")
_QUOTED = re.compile(r"[“\"„«‘'”]\s*([^”“\"„«»‘’']{2,50}?)\s*[”\"“»’']")
_DASHED = re.compile(r"[–—-]\s*([^–—()\[\]\n]{4,120}?)(?:\s[–—-]|[,;.]?\s*$)", re.MULTILINE)
_UNQUOTED = re.compile(r"(?:[:,\s]|als\b|auch\b|kurz\b|der\b|die\b|das\b)*([A-ZÄÖÜ][\w-]{2,40})")
"""What is called so without quotation marks: "nachstehend Auftraggeber genannt"."""
_HEREAFTER = re.compile(r"\b((?:hierna|verder|nader)\b[^()\[\]\n“\"„‘]{0,60}[“\"„‘][^”\"“’\n]{2,50}[”\"“’])")
"""What a Dutch paper calls a party without brackets: "Acme B.V., hierna te noemen “Leverancier”"."""
_CI_APRES = re.compile(r"\b(ci-après\b[^()\[\]\n“\"„«]{0,60}[“\"„«]\s?[^”\"“»\n]{2,50}[”\"“»])")
"""The same in French: "la société Acme, ci-après dénommée « le Prestataire »"."""
_AT_END = re.compile(r"((?:[A-ZÀ-Þ][\w&.’'-]*\s?)+)$")
"""A name in the middle of a sentence, right in front of its bracket."""
_CUT = re.compile(
    r"\b(?:between|among|zwischen|entre|tra|tussen)\b|[;:)\]\n]|\(\d{1,2}\)|\b(?:and|und|et|y|e|en)\b(?=\s+(?:the\s)?[A-ZÀ-Þ])"
)
_FORMS = r"(?:Inc|LLC|Ltd|Limited|GmbH|AG|B\.?V|S\.?A|Corp|S\.?r\.?l|PLC|Sp\. z o\.o)\b\.?"
"""The legal form that ends a company's name."""
_NAME = re.compile(
    r"^[\s,.]*(?:(?:the|by|and|und|et|Et|Entre|y|e|en|of|with|der|die|dem|den"
    r"|[Ll]a (?:société|commune|région|ville|métropole|SAS|SARL)|[Ll][’'](?:association|entreprise) ?"
    r"|[Dd]e (?:besloten|naamloze) vennootschap(?: met beperkte aansprakelijkheid)?)\s+)*"
    r"((?:[A-ZÀ-Þ0-9][^\s,;()]*|&)(?:\s(?:(?!Sp\. z)[A-ZÀ-Þ&][^\s,;()]*|(?:of|de|der|van|und|and|&)(?!\s\d)))*"
    rf"(?:,?\s{_FORMS})?)"
)
_SEAT = re.compile(rf"(?<=\s)({_FORMS})\sof\s.*")
"""Where a company sits is no part of its name: "Acme Limited of Unit 4"."""
_TRAIL = re.compile(r"\s(?:of|de|der|van|und|and|&)$")
_ACTS_OFTEN = 4
_SHORTEST_VERB = 5
_BEFORE = 240
_SHORTEST_IN_CAPITALS = 4


def named(preamble: Sequence[Provision], grammar: Grammar) -> Iterable[tuple[str, str]]:
    """Yield (name, called) for each 'Acme Ltd ("Supplier")' in the preamble; without a name, both are the call."""
    for provision in preamble:
        if provision.kind in (ProvisionKind.HEADER, ProvisionKind.FOOTER):
            continue
        for bracket in _asides(provision.text, grammar):
            before = provision.text[max(0, bracket.start() - _BEFORE) : bracket.start()]
            name = name_before(before)
            if not name or name.lower() in grammar.articles:
                name = _name_at_end(before, bracket.group(1), grammar)
            if grammar.capital_nouns and not _is_name(name, before):
                name = ""
            for called in _calls(bracket.group(1), grammar):
                if _may_be_party(called, grammar):
                    yield (name if not _is_generic(name, grammar) else called, called)


def _asides(text: str, grammar: Grammar) -> Iterable[re.Match[str]]:
    """Yield what stands in brackets and, where it says that somebody is called so, between dashes."""
    yield from _CALLED.finditer(text)
    for aside in (*_DASHED.finditer(text), *_HEREAFTER.finditer(text), *_CI_APRES.finditer(text)):
        if _ends_of(aside.group(1), grammar.calls):
            yield aside


def _calls(aside: str, grammar: Grammar) -> Iterable[str]:
    """Yield what an aside calls somebody, in quotation marks or, where every noun has a capital, behind "called"."""
    quoted = [_without_article(match.group(1).strip(" ,.;"), grammar) for match in _QUOTED.finditer(aside)]
    yield from quoted
    if grammar.capital_nouns and not quoted:
        for start in _ends_of(aside, grammar.calls):
            found = _UNQUOTED.match(aside, start)
            if found:
                yield found.group(1)


def _without_article(called: str, grammar: Grammar) -> str:
    """Return what a party is called without a small article within the quotation marks: "« le Prestataire »"."""
    article, _, rest = called.replace("l’", "l ").replace("l'", "l ").partition(" ")
    return rest if article in grammar.articles and rest[:1].isupper() else called


def _name_at_end(before: str, aside: str, grammar: Grammar) -> str:
    """Return the name right in front of an aside that says how it is called: "duties of Acme (hereinafter ...)"."""
    found = _AT_END.search(before.rstrip(" ,")) if _ends_of(aside, grammar.calls) else None
    return found.group(1).strip() if found else ""


def _ends_of(text: str, phrases: Iterable[str]) -> tuple[int, ...]:
    """Return where each of the phrases ends in a text, in offsets."""
    words = words_of(text)
    return tuple(
        words.ends[at + len(phrase) - 1]
        for phrase in (words_of(source).words for source in phrases)
        for at in range(len(words) - len(phrase) + 1)
        if words.words[at : at + len(phrase)] == phrase
    )


def _is_name(name: str, before: str) -> bool:
    """Tell whether a name is followed by an address or nothing: where every noun has a capital, the rest tells it."""
    rest = before[before.rfind(name) + len(name) :].strip() if name else ""
    return bool(name) and not rest[:1].islower()


def name_before(text: str) -> str:
    """Return the name a text ends with, its address left out: "between Acme Ltd of 1 Road, Town" gives "Acme Ltd"."""
    cuts = [match.end() for match in _CUT.finditer(text)]
    segment = text[cuts[-1] :] if cuts else text
    found = _NAME.search(segment)
    return _TRAIL.sub("", _SEAT.sub(r"\1", found.group(1))).strip(" ,") if found else ""


def acting_names(provisions: Sequence[Provision], grammar: Grammar) -> tuple[str, ...]:
    """Return capitalised names that stand before a modal word again and again ("Acme shall"), most often first."""
    if grammar.capital_nouns:
        return ()
    counts: Counter[str] = Counter()
    for provision in provisions:
        words = words_of(provision.text)
        for start in _verbs(words, provision.text, grammar) - {0}:
            name = provision.text[words.starts[start - 1] : words.ends[start - 1]]
            joined = provision.text[words.starts[start - 1] - 1 : words.starts[start - 1]] in ("-", "\u2011")
            is_shouted = name.isupper() and len(name) < _SHORTEST_IN_CAPITALS
            if name[:1].isupper() and not joined and not is_shouted and _may_be_party(name, grammar):
                counts[name] += 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    known = _known(grammar)
    often = [name for name, count in ordered if count >= _ACTS_OFTEN and name.lower() not in known]
    if not grammar.finite:
        return tuple(often)
    text = "\n".join(provision.text for provision in provisions)
    small = (*grammar.articles, *grammar.anaphors, *grammar.oblique, *grammar.openers)
    return tuple(name for name in often if name.lower() not in small and _is_proper(name, text))


def _is_proper(name: str, text: str) -> bool:
    """Tell whether a word is a name: with its capital within a sentence too, and never written small."""
    within = re.search(rf"[\w,] {re.escape(name)}\b", text)
    return bool(within) and not re.search(rf"(?<![\w@./-]){re.escape(name.lower())}\b(?!\.\w)", text)


def _verbs(found: Words, text: str, grammar: Grammar) -> set[int]:
    """Return where the modal words stand and, where verbs can be told by how they end, all that look like verbs."""
    words = found.words
    small = small_words(words, grammar)
    modals = {span[0] for kind in ("duty", "right") for span in small.of(kind)}
    plain = (at for at, word in enumerate(words) if len(word) >= _SHORTEST_VERB and word.endswith(grammar.finite))
    closed = (*grammar.openers, *grammar.articles, *grammar.oblique)
    return modals | {at for at in plain if words[at] not in closed and text[found.starts[at]].islower()}


def _known(grammar: Grammar) -> frozenset[str]:
    plain = (name for name, _ in plain_names(grammar))
    return frozenset((*plain, *grammar.likely_controller, *grammar.likely_processor))


def _is_generic(name: str, grammar: Grammar) -> bool:
    words = words_of(name).words
    return all(word in grammar.not_party for word in words) or name.lower() in _known(grammar)


def _may_be_party(called: str, grammar: Grammar) -> bool:
    words = words_of(called).words
    is_named_so = len(words) == 1 and words[0] in grammar.rarely_party and called[0].isupper()
    is_role = called.lower() in (*grammar.controller, *grammar.processor)  # "Responsable de traitement"
    if not words or not (is_named_so or is_role or frozenset(words).isdisjoint(grammar.not_party)):
        return False
    is_small = called[0].islower() and called.split(maxsplit=1)[0].islower()
    return not is_small or words[0] in (*grammar.pronouns_processor, *grammar.pronouns_controller)
