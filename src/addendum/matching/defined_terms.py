"""Terms the partner defined for what our wording speaks of too: the data, the law, the services (English)."""

import re
from collections.abc import Sequence

_QUOTED = r"[\"“„«'‘](?:the )?(?P<term>{})[,;]?[\"”“»'’]"
_LAW = re.compile(
    _QUOTED.format(
        r"(?:Applicable )?(?:EU |European |GDPR )?(?:Data Protection|Privacy|Data Privacy)"
        r"(?: and (?:Data Protection|Privacy|Security))? (?:Laws?|Legislation|Laws and Regulations)"
    )
)
_SERVICES = re.compile(_QUOTED.format("Services"))
_DATA = re.compile(
    r"\b(?:(?:Customer|Client|Company|Controller|Covered|Agreement|Protected|User|Subscriber|Partner|Your)"
    r"[’']?s? )?(?:Personal (?:Data|Information)|personal (?:data|information)|Personal data)\b"
)


def law_term(text: str) -> str:
    """Return what the partner calls the law of data protection ("Data Protection Laws"), "" where it defines none."""
    return _first(_LAW, text)


def services_term(text: str) -> str:
    """Return "Services" where the partner defines it, else ""."""
    return _first(_SERVICES, text)


def data_term(text: str) -> str:
    """Return the term for the data: a defined one of the partner's ("Customer Personal Data"), else as it is spelt."""
    found = [match.group() for match in _DATA.finditer(text)]
    own = [term for term in found if _is_own(term) and _is_defined(term, text)]
    if own:
        return commonest(own, "personal data")
    plain = [term for term in found if term.endswith("ata")]
    capital = sum(term.endswith("Personal Data") for term in plain)
    return "Personal Data" if capital * 2 > len(plain) else "personal data"


def commonest(found: Sequence[str], default: str) -> str:
    """Return the word found most often, the first of equals."""
    return max(dict.fromkeys(found), key=found.count, default=default)


def _is_own(term: str) -> bool:
    return term.endswith("Personal Information") or (" " in term.removesuffix("ersonal Data"))


def _is_defined(term: str, text: str) -> bool:
    """Return whether the term stands in quotation marks somewhere, as definitions do."""
    return re.search(rf"[\"“„«'‘]{re.escape(term)}[,;]?[\"”“»'’]", text) is not None


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match["term"] if match else ""
