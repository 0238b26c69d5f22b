"""Where the words of a smallest edit go in a provision, and what they replace."""

from addendum.drafting.fitting import as_sentence, fitted, whole_sentence
from addendum.drafting.gap import Find, Gap
from addendum.drafting.numbers import behind_caption
from addendum.matching.sentences import spans
from addendum.model.agreement import Provision
from addendum.model.amendment import Edit
from addendum.model.playbook import Insertion

Span = tuple[int, int]


def placed(gap: Gap, provision: Provision, insertion: Insertion, element: str, find: Find) -> Edit | None:
    """Return the edit that makes an insertion in a provision; None where the words it hangs on are not there."""
    text = gap.filled(insertion.text)
    if not (insertion.after or insertion.instead):
        return sentence_behind(gap, provision, text, (element,))
    if insertion.instead:
        return _instead(gap, provision, insertion, (element,), find)
    span = _found(gap, provision, insertion.after, find)
    if span is None:
        return None
    place = _sentence_end(provision.text, span) if insertion.to_end else span[1]
    new, place = fitted(provision.text, place, text)
    return gap.change(provision.at, (place, place), "", new, (element,))


def sentence_behind(gap: Gap, provision: Provision, text: str, elements: tuple[str, ...]) -> Edit | None:
    """Return the edit that ends the provision with a sentence more; None where no sentence can stand behind it."""
    fit = as_sentence(provision.text, text)
    return gap.change(provision.at, (fit[1], fit[1]), "", fit[0], elements) if fit else None


def sentence_of(text: str, span: Span) -> Span:
    """Return the sentence the span lies in, without the stop that ends it."""
    start, end = whole_sentence(text, spans(text, ()), span)
    return start, end - (text[start:end].rstrip()[-1:] in ".;")


def _instead(
    gap: Gap, provision: Provision, insertion: Insertion, elements: tuple[str, ...], find: Find
) -> Edit | None:
    """Return the edit that puts the words in the place of others."""
    text = provision.text
    span = _replaced(gap, provision, insertion, find)
    if span is None:
        return None
    start, end = span
    end = max(end, _sentence_end(text, span)) if insertion.to_end else end
    return gap.change(provision.at, (start, end), text[start:end], gap.filled(insertion.text), elements)


def _found(gap: Gap, provision: Provision, expression: str, find: Find) -> Span | None:
    """Return the first words that match in the sentences of a provision, never in its run-in heading.

    The sentences that evidence the requirement come first: "shall" stands in others too.
    """
    text, begin = provision.text, behind_caption(provision)
    spoken = [sentence_of(text, (one.start, one.end)) for one in gap.finding.evidence if one.at == provision.at]
    for start, end in (*sorted(set(spoken)), (begin, len(text))):
        found = find(text[max(start, begin) : end], expression)
        if found:
            return max(start, begin) + found[0], max(start, begin) + found[1]
    return None


def _replaced(gap: Gap, provision: Provision, insertion: Insertion, find: Find) -> Span | None:
    """Return the first words to be replaced; where ``after`` is given, behind its match and in the same sentence."""
    if not insertion.after:
        return _found(gap, provision, insertion.instead, find)
    before = _found(gap, provision, insertion.after, find)
    if before is None:
        return None
    text, begin = provision.text, before[1]
    found = find(text[begin : _sentence_end(text, before)], insertion.instead)
    return (begin + found[0], begin + found[1]) if found else None


def _sentence_end(text: str, span: Span) -> int:
    return sentence_of(text, span)[1]
