"""The record of a finding in, the few words of the agreement that its cell of a matrix shows out."""

from collections.abc import Mapping
from typing import Any

from addendum.model.matrix import Quote
from addendum.model.review import Verdict

_SHOWN = 2


def quotes_of(finding: Mapping[str, Any]) -> tuple[Quote, ...]:
    """Return the quotations that decide the finding; for what is lacking also the nearest text and why it fails.

    A contradiction shows the words against it alone, which stand first in the record.
    """
    found = [Quote(one["quote"], place_of(one)) for one in finding["evidence"]]
    if finding["verdict"] == Verdict.CONTRADICTED:
        return _once(found)
    lacking = [Quote(one["quote"], place_of(one), one["why"]) for one in finding["nearest"] if one["quote"]]
    return (*_once(found), *_once(lacking))


def place_of(quoted: Mapping[str, Any]) -> str:
    """Return where the quotation stands, as people cite it: "no. 9.2, page 4"; empty where it stands nowhere."""
    if "paragraph" not in quoted:
        return ""
    number = f"no. {quoted['provision']}" if quoted["provision"] else ""
    page = f"page {quoted['page']}" if quoted["page"] is not None else ""
    story = "" if quoted["story"] == "body" else f"in {quoted['story']}"
    first = number or page or f"paragraph {quoted['paragraph']}"
    return ", ".join(dict.fromkeys(part for part in (first, page, story) if part))


def _once(quotes: list[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quotes))[:_SHOWN]
