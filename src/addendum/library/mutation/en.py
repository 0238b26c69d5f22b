"""English."""

from addendum.library.mutation.words import MutationWords, Recipe

_MODAL = r"\b(?:shall|must|will)\b(?! (?:not|have no|be under no)\b)"
_PROMPT = r"\b(?:without (?:any |undue |unreasonable )*delay|promptly|immediately|at once|forthwith|straight away)\b"
_NUMBER = r"(?:\[●: [\w ]+\]|(?:[\w-]+ )?\(?\d+\)?) ?(?:business |working |calendar )?"
_ARTICLES = r"\bart(?:icles?|s?\.) \d+(?:\(\d+\))?(?:\(\w\))?(?:(?: to |, | and |-)\d+)*"
_GDPR = r"(?:the )?(?:UK |EU )?(?:GDPR|regulation \(EU\) 2016/679)"
_PERSONAL_DATA = r"\b(?:the |all |any )?(?:customer |controller |client )?personal (?:data|information)\b"
_OTHER_PROCESSORS = r"\b(?:another|other|further) processors?\b|\bsub-?processors?\b"
_PARTY = r"(?:data )?(?:controller|processor)"
_BAN = r"\b(?:shall|must|will|may) not\b"
_REFUSED = (
    (r"\bis entitled to\b", "is not entitled to"),
    (r"\bhas the right to\b", "has no right to"),
    (r"\bremains\b", "does not remain"),
    (r"\bensures\b", "does not ensure"),
)

WORDS = MutationWords(
    negate=(
        Recipe(
            (
                (_BAN, "may"),
                (_MODAL, "shall not"),
                *_REFUSED,
                (r"\b(?:undertakes|agrees|commits) to\b", "does not undertake to"),
                (r"\bmay\b(?! not)", "may not"),
            )
        ),
        Recipe(
            (
                (_BAN, "is free to"),
                (_MODAL, "is not required to"),
                *_REFUSED,
                (r"\b(?:undertakes|agrees|commits) to\b", "is not obliged to"),
                (r"\bmay\b(?! not)", "cannot"),
            )
        ),
        Recipe(
            (
                (_BAN, "shall be permitted to"),
                (_MODAL, "is under no obligation to"),
                *_REFUSED,
                (r"\b(?:undertakes|agrees|commits) to\b", "refuses to"),
                (r"\bmay\b(?! not)", "has no right to"),
            )
        ),
    ),
    deny=(
        Recipe(((r"\bis\b(?! not)", "is not"), (r"\bare\b(?! not)", "are not"), (_MODAL, "shall not"))),
        Recipe(((r"\bis\b(?! not)", "is no longer"), (r"\bare\b(?! not)", "are no longer"), (_MODAL, "will never"))),
        Recipe(((r"\b(?:includes?|states?|names?|describes?|covers?|sets? out)\b", "does not cover"),)),
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
                (r"\bpersonal data breach(?:es)?\b", "machine breakdown"),
                (_PERSONAL_DATA, "the spare parts"),
                (r"\bdata subjects?\b", "shareholders"),
                (r"\bdata protection\b", "customs"),
                (rf"{_ARTICLES} (?:of )?{_GDPR}", "section 9 of the Companies Act"),
                (rf"\b{_GDPR}", "the Companies Act"),
                (_ARTICLES, "section 9"),
                (_OTHER_PROCESSORS, "freight forwarder"),
                (r"\bprocessing\b", "delivery"),
                (r"\bprocess(?:es|ed)?\b", "deliver"),
                (r"\bdata\b", "goods"),
                (r"\bpersons? (?:authorised|authorized)\b", "drivers engaged"),
            )
        ),
        Recipe(
            (
                (r"\bpersonal data breach(?:es)?\b", "default in payment"),
                (_PERSONAL_DATA, "the invoices"),
                (r"\bdata subjects?\b", "insurers"),
                (r"\bdata protection\b", "tax"),
                (rf"{_ARTICLES} (?:of )?{_GDPR}", "Schedule 5 to the Tax Code"),
                (rf"\b{_GDPR}", "the Tax Code"),
                (_ARTICLES, "Schedule 5"),
                (_OTHER_PROCESSORS, "tax adviser"),
                (r"\bprocessing\b", "bookkeeping"),
                (r"\bprocess(?:es|ed)?\b", "book"),
                (r"\bdata\b", "accounts"),
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
                (rf"\b(?:at least|not less than) {_NUMBER}(?:hours|days|weeks|months)\b", "some time"),
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
