"""A truth table of statements in two papers of one partner: do they conflict, and over what?"""

from collections.abc import Iterator
from itertools import product

import pytest

from addendum.library.partner_law import load_partner_law
from addendum.partner.conflicts import conflicts_in
from factories.partner_papers import contract, policy, terms

LAW = load_partner_law()
LEAST_RECALL = 0.9

CONFLICTS = {
    "transfers out of Europe": [
        ("All personal data are stored exclusively in the EU.", "Your data are transferred to the United States."),
        ("We do not transfer personal data outside the EEA.", "Customer information is hosted in the US."),
        ("Personal data never leave the European Union.", "Support data are stored in the USA by our help desk tool."),
        (
            "Data is processed only within the European Economic Area.",
            "Our servers process your data in the United States.",
        ),
        (
            "The Supplier does not transfer data to third countries.",
            "Data are located outside the EU with our mailing service.",
        ),
        ("Information is kept solely within the EU.", "We transfer information to the U.S. for analysis."),
    ],
    "sub-processors": [
        ("The Supplier does not engage any sub-processors.", "We use sub-processors for hosting and e-mail."),
        (
            "No sub-processors are used for the service.",
            "The following sub-processors handle customer data: Nimbus Ltd.",
        ),
        ("We do not use subprocessors.", "Our subprocessors are Nimbus Ltd and Oxbow SA."),
        ("The Supplier engages no sub-processors.", "Acme engages sub-processors in Ireland."),
    ],
    "selling data": [
        ("We do not sell personal data.", "We may sell your information to list brokers."),
        ("Your data are never sold.", "Addresses of contest entrants are sold to sponsors."),
        ("We will never sell your information.", "We rent contacts to selected companies."),
    ],
    "sharing for others' marketing": [
        (
            "We never share your address with third parties for marketing.",
            "We share your address with partners for their own marketing.",
        ),
        (
            "We do not disclose data to other companies for advertising.",
            "We give your profile to advertisers for advertising purposes.",
        ),
        (
            "Your details are not shared with third parties for marketing purposes.",
            "We pass your e-mail address to sponsors for marketing purposes.",
        ),
    ],
    "purposes of the partner's own": [
        (
            "The Supplier processes personal data only on documented instructions from the Customer.",
            "We use customer data to train our models.",
        ),
        (
            "Personal data are processed solely for the purpose of providing the service.",
            "We use personal data for our own purposes such as market studies.",
        ),
        (
            "The Supplier shall not process personal data for its own purposes and shall use it for no other purpose.",
            "Customer content is used to develop new products.",
        ),
    ],
    "how long data are kept": [
        ("We delete your data within 30 days after you close your account.", "We keep all information indefinitely."),
        ("Data are erased as soon as the contract ends.", "Your data are stored permanently in our archive."),
    ],
    "notice of a breach": [
        (
            "We notify the Customer of a data breach within 24 hours.",
            "Breaches are reported to customers within 3 days.",
        ),
        (
            "The Supplier informs the Customer of security incidents within 36 hours.",
            "We notify you of a breach in 5 days.",
        ),
        (
            "A personal data breach is reported in no more than one day.",
            "Security incidents: we inform you within 72 hours.",
        ),
    ],
    "notice of new sub-processors": [
        (
            "The Customer is given 30 days' notice of a new sub-processor.",
            "We announce new subprocessors 14 days ahead.",
        ),
        (
            "A new subcontractor is notified one month in advance.",
            "We inform you of new subcontractors 10 days before.",
        ),
    ],
    "objection to new sub-processors": [
        ("The Customer may object to a sub-processor within 14 days.", "You can object to a subprocessor for 30 days."),
    ],
    "deletion after the end": [
        ("Data are deleted within 30 days of termination.", "When you cancel we erase everything after 6 months."),
        (
            "Upon expiry the Supplier destroys all data within 10 days.",
            "After the end of the contract data are deleted in 90 days.",
        ),
    ],
    "deletion from back-ups": [
        ("Backups are purged after 30 days.", "Data in back-ups are deleted after 12 weeks."),
    ],
    "answers to data subjects": [
        (
            "We respond to requests from data subjects within 14 days.",
            "We answer your access request within two months.",
        ),
    ],
}
PAIRS = [(topic, one, other) for topic, pairs in CONFLICTS.items() for one, other in pairs]

FITTING = [
    ("All personal data are stored exclusively in the EU.", "We do not transfer data to the United States."),
    ("All personal data are stored exclusively in the EU.", "Our parent company is located in the United States."),
    ("All personal data are stored exclusively in the EU.", "If you agree, data are transferred to the US."),
    ("All personal data are stored exclusively in the EU.", "Data may be transferred to the US where you ask for it."),
    ("Data stay in the EU by default; other places are an option.", "Your data are stored in the USA."),
    ("We do not transfer data outside the EEA without safeguards.", "Data are transferred to the United States."),
    ("The Supplier shall not transfer data outside the EEA without consent.", "Data are transferred to the US."),
    ("Where we transfer data outside the EU, we use standard clauses.", "Data are transferred to the US."),
    ("The Supplier does not engage any sub-processor without prior consent.", "We use sub-processors for hosting."),
    ("No sub-processors are engaged unless listed in Annex 2.", "We use sub-processors for hosting."),
    ("The Supplier does not engage any sub-processors.", "We do not use sub-processors."),
    ("The Supplier does not engage any sub-processors.", "If the Supplier uses sub-processors, it asks first."),
    ("We do not sell personal data.", "We sell furniture and need your information for the invoice."),
    ("We do not sell personal data.", "If our business is sold, your information is sold with it to the acquirer."),
    ("We do not sell personal data.", "We tell you whether information is sold or shared."),
    ("Use the link Do Not Sell My Information.", "We may sell your information to list brokers."),
    (
        "We never share data with third parties for marketing.",
        "We share data with partners that help us with marketing.",
    ),
    (
        "We never share data with third parties for marketing.",
        "With your consent we share data with partners for their marketing.",
    ),
    ("We never share data with third parties for marketing.", "We never give data to advertisers for advertising."),
    (
        "Personal data are processed only on documented instructions.",
        "We use anonymised customer data to train models.",
    ),
    ("Personal data are processed only on documented instructions.", "We do not use customer data to train models."),
    (
        "Personal data are processed only on documented instructions.",
        "We process personal data of our employees for our own purposes.",
    ),
    ("We delete your data after you close your account.", "Anonymous information is kept indefinitely."),
    ("We delete your data after you close your account.", "We do not keep information indefinitely."),
    ("You may ask us to delete your data after a purchase.", "We keep information indefinitely."),
    ("We notify you of a breach within 24 hours.", "We notify the supervisory authority of a breach within 72 hours."),
    ("We notify you of a breach within 72 hours.", "We notify you of a breach within 3 days."),
    ("We notify you of a breach within 24 hours.", "You must notify us of a breach within 48 hours."),
    ("We notify you of a breach within 24 hours.", "We send you a final report on the breach within 10 days."),
    ("We give one month's notice of new sub-processors.", "We announce new sub-processors 30 days ahead."),
    ("Data are deleted within one year of termination.", "Data are deleted within 12 months of termination."),
    ("Data are deleted within 3 months of termination.", "Data are deleted within 90 days of termination."),
    ("Data are deleted within 30 days of termination.", "You can export data for 90 days after termination."),
    (
        "Data are deleted within 30 days of termination.",
        "Applicants' data are deleted 6 months after the end of the search.",
    ),
    (
        "Backups are purged after 30 days.",
        "Backups are purged after four weeks and restored daily in tests for 90 days.",
    ),
    ("We respond to requests from data subjects within 30 days.", "We answer access requests within one month."),
    (
        "We respond to requests from data subjects within 30 days.",
        "We may extend the answer to a request of a data subject by two months.",
    ),
    ("We respond to support requests within 2 days.", "We answer questions within 5 days."),
    (
        "You may object to a new sub-processor within 14 days.",
        "You may object to new prices within 30 days of the change.",
    ),
    ("Payment is due within 14 days.", "Payment is due within 30 days."),
]


def topics(one: str, other: str) -> Iterator[set[str]]:
    """Yield what is reported, in either order and whichever kinds of paper say it."""
    for (first, second), makes in product(((one, other), (other, one)), ((contract, policy), (terms, contract))):
        papers = [makes[0](first, name="one.docx"), makes[1](second, name="two.docx")]
        yield {conflict.topic for conflict in conflicts_in(papers, LAW)}


def test_the_table_is_large_enough_to_say_something() -> None:
    assert len(PAIRS) + len(FITTING) >= 40
    assert set(CONFLICTS) == {clock.topic for clock in LAW.clocks} | {claims.topic for claims in LAW.claims}


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_what_can_both_be_true_is_never_called_a_conflict(one: str, other: str) -> None:
    assert [found for found in topics(one, other) if found] == []


def test_what_is_called_a_conflict_is_one_and_nearly_all_are_found() -> None:
    found = {pair: list(topics(*pair[1:])) for pair in PAIRS}
    wrong = [
        pair for pair, each in found.items() for reported in each if any(pair[0] not in topic for topic in reported)
    ]
    missed = [pair for pair, each in found.items() if not all(each)]
    assert wrong == []
    assert 1 - len(missed) / len(PAIRS) >= LEAST_RECALL, missed
