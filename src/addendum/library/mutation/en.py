"""English."""

from addendum.library.mutation.words import MutationWords, Recipe

_MODAL = r"\b(?:shall|must|will)\b(?! (?:not|have no|be under no)\b)"
_PROMPT = r"\b(?:without (?:any |undue |unreasonable )*delay|promptly|immediately|at once|forthwith|straight away)\b"
_NUMBER = r"(?:\w+ )?\(?\d+\)? ?(?:business |working |calendar )?"
_PARTY = r"(?:data )?(?:controller|processor)"
_BAN = r"\b(?:shall|must|will|may) not\b"

WORDS = MutationWords(
    negate=(
        Recipe(
            (
                (_BAN, "may"),
                (_MODAL, "shall not"),
                (r"\bis entitled to\b", "is not entitled to"),
                (r"\bhas the right to\b", "has no right to"),
                (r"\bmay\b(?! not)", "may not"),
                (r"\b(?:undertakes|agrees|commits) to\b", "does not undertake to"),
                (r"\bremains\b", "does not remain"),
                (r"\bensures\b", "does not ensure"),
            )
        ),
        Recipe(
            (
                (_BAN, "is free to"),
                (_MODAL, "is not required to"),
                (r"\bis entitled to\b", "is not entitled to"),
                (r"\b(?:undertakes|agrees|commits) to\b", "is not obliged to"),
                (r"\bmay\b(?! not)", "cannot"),
            )
        ),
        Recipe(
            (
                (_BAN, "shall be permitted to"),
                (_MODAL, "is under no obligation to"),
                (r"\bhas the right to\b", "does not have the right to"),
                (r"\b(?:undertakes|agrees|commits) to\b", "refuses to"),
            )
        ),
    ),
    weaken=(
        Recipe(((_BAN, "should not"), (_MODAL, "may"))),
        Recipe(((_BAN, "shall endeavour not to"), (_MODAL, "shall endeavour to"))),
        Recipe(
            (
                (_BAN, "shall use commercially reasonable efforts not to"),
                (_MODAL, "shall use commercially reasonable efforts to"),
            )
        ),
        Recipe(((_BAN, "does not intend to"), (_MODAL, "may, in its sole discretion,"))),
        Recipe(((_BAN, "will try not to"), (_MODAL, "shall, to the extent it deems appropriate,"))),
        Recipe(
            (
                (_BAN, "shall, once a separate fee has been paid in advance, not"),
                (_MODAL, "shall, only after payment in advance of a separate fee,"),
            )
        ),
    ),
    objects=(
        Recipe(
            (
                (
                    r"\b(?:the |all |any )?(?:customer |controller |client )?personal (?:data|information)\b",
                    "the spare parts",
                ),
                (r"\bdata subjects?\b", "shareholders"),
                (r"\bdata protection\b", "customs"),
                (r"\b(?:the )?(?:UK |EU )?GDPR\b", "the Companies Act"),
                (r"\b(?:regulation \(EU\) 2016/679)", "the Companies Act"),
                (r"\barticles? \d+(?:\(\d+\))?(?:\(\w\))?(?:(?: to |, | and |-)\d+)*", "section 9"),
                (r"\b(?:another|other|further) processors?\b|\bsub-?processors?\b", "freight forwarder"),
                (r"\bprocessing\b", "delivery"),
                (r"\bprocess(?:es|ed)?\b", "deliver"),
                (r"\bdata\b", "goods"),
                (r"\bpersons? (?:authorised|authorized)\b", "drivers engaged"),
            )
        ),
        Recipe(
            (
                (
                    r"\b(?:the |all |any )?(?:customer |controller |client )?personal (?:data|information)\b",
                    "the invoices",
                ),
                (r"\bdata subjects?\b", "insurers"),
                (r"\bdata protection\b", "tax"),
                (r"\b(?:the )?(?:UK |EU )?GDPR\b", "the Tax Code"),
                (r"\b(?:regulation \(EU\) 2016/679)", "the Tax Code"),
                (r"\barticles? \d+(?:\(\d+\))?(?:\(\w\))?(?:(?: to |, | and |-)\d+)*", "Schedule 5"),
                (r"\b(?:another|other|further) processors?\b|\bsub-?processors?\b", "tax adviser"),
                (r"\bprocessing\b", "bookkeeping"),
                (r"\bprocess(?:es|ed)?\b", "book"),
                (r"\bdata\b", "accounts"),
                (r"\bbreach(?:es)?\b", "default in payment"),
            )
        ),
    ),
    late=tuple(
        Recipe(
            (
                (_PROMPT, late),
                (rf"\b(?:within|no later than|not later than) {_NUMBER}(?:hours?|days?)\b", late),
                (r"\bprior written\b", "subsequent written"),
                (r"\b(?:prior|previous)\b", "subsequent"),
                (r"\b(?:in advance|beforehand|ahead of time)\b", "afterwards"),
                (
                    r"\b(?:at least|not less than) (?:\w+ )?\(?\d+\)? ?(?:\w+ )?(?:hours|days|weeks|months)\b",
                    "some time",
                ),
                (r"\bbefore\b", "after"),
            )
        )
        for late in ("in due course", "at a time of its choosing", "after the end of the contract")
    ),
    exceptions=(
        ", unless {processor} decides otherwise",
        ", except where {processor} considers this inconvenient or costly",
        ", provided that {processor} may disapply this provision at any time by notice",
        "; this does not apply where it would cause {processor} any expense",
    ),
    definitions=(
        '"Measure" means any arrangement by which {sentence}.',
        '"Standard Term" shall mean a term to the effect that {sentence}.',
    ),
    recitals=("Whereas {sentence};", "Recitals\n\nWhereas it is common in the trade that {sentence};"),
    blanks=("[●]", "[to be completed]", "...........", "to be agreed", "as specified from time to time", "n/a"),
    controllers=("Controller", "Customer", "Client", "Company", "Principal", "Data Exporter", "You", "controller"),
    processors=(
        "Processor",
        "Supplier",
        "Provider",
        "Vendor",
        "Contractor",
        "Agency",
        "Service Provider",
        "Data Importer",
        "We",
        "processor",
    ),
    filler=("river", "quietly", "seven", "morning", "upon", "yellow", "stone", "often", "garden", "northern"),
    settled_roles=rf"\b(?:is|as|are|be) (?:the |a |an )?{_PARTY}\b|\((?:the |as )?{_PARTY}\)",
    fact_begins=(
        r"(?:[:=|–—])\s+",
        r"\b(?:is|are|include|includes|comprise|comprises|covers|concerns?|consists? of|for|in|at)\s+",
    ),
)
