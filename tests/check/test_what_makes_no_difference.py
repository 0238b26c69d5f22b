"""A whole agreement, said in other ways that change nothing in law: the verdicts must not change."""

import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from addendum.check import check
from addendum.library import load_playbook
from addendum.model.playbook import Level, Playbook
from addendum.model.review import Verdict
from addendum.readers import read_agreement

SAMPLE = Path(__file__).parents[2] / "samples" / "agreements" / "halden-cloud-dpa.docx"
PARTIES = re.compile(r"Norrby Retail AB, a company.*?\(the \"Processor\"\),", re.DOTALL)
ROLES = "Norrby Retail AB acts as controller and Halden Cloud ApS acts as processor on its behalf."


@cache
def sample() -> str:
    """Return the complete sample as text, its automatic numbers written out."""
    read = read_agreement(SAMPLE.read_bytes(), SAMPLE.name)
    shown = [p for p in read.provisions if p.story == "body"]
    return "\n\n".join(f"{p.number} {p.text}" if p.number and not p.typed_number else p.text for p in shown)


@cache
def playbook() -> Playbook:
    """Return the requirements that the sample meets."""
    wanted = (Level.MANDATORY, Level.CONDITIONAL)
    return load_playbook(only=frozenset(r.id for r in load_playbook().requirements if r.level in wanted))


def gaps(text: str) -> dict[str, tuple[str, ...]]:
    """Return what the text lacks, by requirement."""
    findings = check(read_agreement(text.encode(), "sample.txt"), playbook()).findings
    return {f.requirement.id: f.lacks for f in findings if f.verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE)}


def between(controller: str, processor: str, introduction: str) -> str:
    """Return the sample as an agreement of parties that are called otherwise."""
    text = PARTIES.sub(introduction, sample())
    text = text.replace(ROLES, f"{controller} acts as controller and {processor} acts as processor on its behalf.")
    text = text.replace("Controller Personal Data", "Protected Data")
    text = re.sub(r"\b[Tt]he Controller\b", controller, text)
    text = re.sub(r"\b[Tt]he Processor\b", processor, text)
    text = re.sub(r"\bController\b", controller.removeprefix("the "), text)
    return re.sub(r"(?<!Sub-)\bProcessor\b", processor.removeprefix("the "), text)


NAMES = {
    "customer and supplier": (
        "the Customer",
        "the Supplier",
        'Norrby AB (the "Customer") and Halden (the "Supplier"),',
    ),
    "client and contractor": ("the Client", "the Contractor", 'Norrby (the "Client") and Halden (the "Contractor"),'),
    "company and vendor": ("the Company", "the Vendor", 'Norrby AB ("Company"); and Halden ApS ("Vendor"),'),
    "a company that processes": ("the Customer", "the Company", 'Norrby ("Customer") and Halden (the "Company"),'),
    "two names": ("Norrby", "Halden", 'Norrby Retail AB ("Norrby"); and Halden Cloud ApS ("Halden"),'),
    "a school": ("the School", "the Provider", 'Norrby School (the "School"); and Halden (the "Provider"),'),
    "a name of two words": ("the Customer", "Halden Cloud", 'Norrby ("Customer"); and Halden Ltd ("Halden Cloud"),'),
    "an unquoted name": ("the Customer", "Halden Cloud", "Norrby Retail AB and Halden Cloud Ltd,"),
    "a user and capitals": ("the User", "HALDEN", "the User and HALDEN ApS,"),
    "a merchant": ("Merchant", "HaldenPay", "Merchant and HaldenPay Ltd,"),
    "an authority": (
        "the Authority",
        "the Service Provider",
        'Norrby (the "Authority"), Halden (the "Service Provider"),',
    ),
    "data roles": ("the Data Controller", "the Data Processor", "Norrby, Data Controller, and Halden, Data Processor,"),
    "lines of a form": ("the Customer", "the Supplier", "Customer: Norrby AB\n\nSupplier: Halden ApS\n\n"),
    "exporter and importer": (
        "the Data Exporter",
        "the Data Importer",
        'Norrby ("Data Exporter"), Halden ("Data Importer"),',
    ),
    "an employer": ("the Employer", "the Agency", 'Norrby AB ("Employer") and Halden ("Agency"),'),
    "a partner": ("the Partner", "Halden", 'Norrby AB ("Partner") and Halden ApS ("Halden"),'),
    "shouted names": ("CUSTOMER", "SUPPLIER", 'Norrby AB ("CUSTOMER") and Halden ("SUPPLIER"),'),
    "affiliates": (
        "Subscriber",
        "Halden",
        'Norrby ("Subscriber") and Halden (together with its affiliates, "Halden"),',
    ),
    "a licence": ("Licensee", "Licensor", 'Norrby AB ("Licensee") and Halden ApS ("Licensor"),'),
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES.keys())
def test_what_the_parties_are_called_makes_no_difference(names: tuple[str, str, str]) -> None:
    assert gaps(between(*names)) == {}


def instead_of_shall(words: str) -> Callable[[str], str]:
    """Return a change of the word that binds."""
    return lambda text: re.sub(r"\bshall\b", words, text)


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Return a change of words for other words."""

    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return change


SAYINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    **{words: instead_of_shall(words) for words in ("will", "must", "agrees to", "undertakes to", "is obliged to")},
    **{words: instead_of_shall(words) for words in ("is required to", "has to", "commits to")},
    "capitals": str.upper,
    "no-break spaces": replaced((" ", "\u00a0")),
    "double spaces": replaced((" ", "  ")),
    "lines of 72": lambda text: "\n\n".join("\n".join(textwrap.wrap(p, 72)) for p in text.split("\n\n")),
    "a paragraph for each sentence": lambda text: re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z])", "\n\n", text),
    "bullets": lambda text: re.sub(r"(?m)^\([a-z]+\) ", "• ", text),
    "lists run in": lambda text: re.sub(r"\n\n(?=\([a-z]+\) )", " ", text),
    "the full name of the law": replaced(("the GDPR", "the General Data Protection Regulation")),
    "the number of the law": replaced(("GDPR", "Regulation (EU) 2016/679")),
    "the law of a kingdom": replaced(
        ("Union or Member State law", "the law of the United Kingdom"), ("GDPR", "UK GDPR")
    ),
    "data of the customer": replaced(("Controller Personal Data", "Customer Data")),
    "American spelling": replaced(("authoris", "authoriz"), ("organis", "organiz"), ("pseudonymis", "pseudonymiz")),
    "subprocessors in one word": replaced(("Sub-processor", "Subprocessor"), ("sub-processor", "subprocessor")),
    "sub-contractors": replaced(("Sub-processor", "Sub-contractor"), ("sub-processor", "sub-contractor")),
}


@pytest.mark.parametrize("change", SAYINGS.values(), ids=SAYINGS.keys())
def test_how_it_is_said_makes_no_difference(change: Callable[[str], str]) -> None:
    assert gaps(change(sample())) == {}


def test_what_is_denied_does() -> None:
    assert gaps(instead_of_shall("is not obliged to")(sample()))
