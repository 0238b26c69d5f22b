"""What must be known of a language to tell who is bound, how firmly, and whether it is denied."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language. Every entry is a phrase in the notation of sign expressions."""

    language: str
    duty: tuple[str, ...]
    """Words that bind: "shall", "undertakes to"."""
    right: tuple[str, ...]
    """Words that allow: "may", "is entitled to"."""
    weak: tuple[str, ...]
    """Words that take the binding force away: "endeavours", "at its sole discretion"."""
    negation: tuple[str, ...]
    """Words that deny what follows: "not", "never"."""
    exception: tuple[str, ...]
    """Words that turn a denial of what follows them into a condition: "without", "unless", "until"."""
    limit: tuple[str, ...]
    """Words that turn a denial into a limit: "other than", "except"."""
    no_exception: tuple[str, ...]
    """Phrases that look like an exception and are none: "without undue", "without prejudice"."""
    released: tuple[str, ...]
    """Phrases that release from a duty: "is not required to"."""
    swallows: tuple[str, ...]
    """Exceptions and conditions that leave nothing of a duty: "decides otherwise", "only after payment"."""
    lawful: tuple[str, ...]
    """Words that make an exception a matter of law, and so harmless: "prohibited", "required by law"."""
    refers: tuple[str, ...]
    """Words by which a sentence speaks of the one before it: "this", "the foregoing"."""
    anaphors: tuple[str, ...]
    """Words that stand for something named before: "them", "those", "it"."""
    oblique: tuple[str, ...]
    """Prepositions after which a party is not the one who acts: "of", "to", "with"."""
    agent: tuple[str, ...]
    """Prepositions that name who acts in the passive: "by"."""
    openers: tuple[str, ...]
    """Words that open a clause, so that the party behind them is its subject: "and", "that", "where"."""
    articles: tuple[str, ...]
    """Words that may stand between a preposition and a party: "the", "each"."""
    controller: tuple[str, ...]
    """What a controller is usually called."""
    processor: tuple[str, ...]
    subprocessor: tuple[str, ...]
    ambiguous: tuple[str, ...]
    """Words for a sub-processor that some agreements use for the processor itself: "subcontractor"."""
    further: tuple[str, ...]
    """Words that make such a word a sub-processor again: "subsequent", "another"."""
    likely_controller: tuple[str, ...]
    """Commercial names that mean the controller unless the text says otherwise: "customer"."""
    likely_processor: tuple[str, ...]
    opening: tuple[str, ...] = ()
    """Openers of several words: "in the event", "in case"."""
    pronouns_processor: tuple[str, ...] = ()
    """"we", "us", "our": the one who wrote terms in the first person."""
    pronouns_controller: tuple[str, ...] = ()
    definition: tuple[str, ...] = ()
    """Phrases that mark a definition: "means", "has the meaning"."""
    recital: tuple[str, ...] = ()
    """How a recital begins, and headings of recitals."""
    abbreviations: tuple[str, ...] = ()
    """Words after which a full stop does not end a sentence."""
    calls: tuple[str, ...] = ()
    """Phrases between a name and what it is called: "hereinafter referred to as"."""
    not_party: tuple[str, ...] = ()
    """Words that are no party though they are put in brackets and quotes: "agreement", "services"."""
    rarely_party: tuple[str, ...] = ()
    """Words of ``not_party`` that a few agreements call a party by: "the Authority", "the User"."""
    acts_as: tuple[str, ...] = ()
    """Phrases between a party and its role: "is the", "acts as"."""
    served: tuple[str, ...] = ()
    """Phrases before the one whom a processor serves: "processes ... on behalf of", "instructions of"."""
    instructs: tuple[str, ...] = ()
    """What only a controller gives, behind its name: "Customer's documented instructions"."""
    compounds: tuple[str, ...] = ()
    """Words that make a party's name part of a thing's name: "Customer Personal Data", "Supplier affiliates"."""
    relative: tuple[str, ...] = ()
    """Words after which a modal word speaks of the noun before and binds nobody: "persons who may have access"."""
    narrowing: tuple[str, ...] = ()
    """Words that turn a permission into a duty ("may process only ..."); behind "not" they change nothing."""
    infinitive: tuple[str, ...] = ()
    """Words after which a verb of duty states an aim: "measures to ensure"."""
    given: tuple[str, ...] = ()
    """Participles that hang on the noun before them: "instructions given by", "an auditor mandated by"."""
    auxiliaries: tuple[str, ...] = ()
    """Words that make such a participle a verb again: "shall be given by"."""
    receives: tuple[str, ...] = ()
    """Participles whose subject is told or given something and does not act: "the Customer shall be informed"."""
    passive: tuple[str, ...] = ()
    """Words before such a participle: "be"."""
    inverted: tuple[str, ...] = ()
    """Weak words that state a condition where they open the sentence: "Should the Processor learn of ..."."""
    people: tuple[str, ...] = ()
    """Words for those who work for a party, among whom sub-processors may be listed: "employees", "agents"."""
    gets: tuple[str, ...] = ()
    """Verbs whose subject only gets something: "the Customer shall receive notice"."""
    provisos: tuple[str, ...] = ()
    """Words that make what follows a condition of the permission before them: "provided that", "on condition that"."""
    grants: tuple[str, ...] = ()
    """Verbs by which a party in the present tense gives its leave: "authorises", "agrees that"."""
    verb_second: bool = False
    """Whether the verb stands second, so that its subject may follow it and "not" come late ("löscht er ... nicht")."""
    cases: tuple[str, ...] = ()
    """Articles of a case no subject stands in: "den", "dem", "des"."""
    nominative: tuple[str, ...] = ()
    """Articles that make a masculine name the subject: "der", "jeder"."""
    feminine: tuple[str, ...] = ()
    """How feminine names end, of which such an article makes no subject: "der Kundin"."""
    persons: tuple[str, ...] = ()
    """Pronouns that are subjects: "er"."""
    nominals: tuple[str, ...] = ()
    """How nouns of action end, on which "by" hangs: "Prüfung durch den Auftraggeber"."""
    closing: tuple[str, ...] = ()
    """Verbs behind which a modal word closes a clause within: "Zugang haben können"."""
    no_negation: tuple[str, ...] = ()
    """Phrases that begin as a denial and are none: "nicht nur", "nicht autorisierte"."""
    finite: tuple[str, ...] = ()
    """How verbs end that may have their subject behind them, where no case tells it: "informeert", "zal"."""
    endings: tuple[str, ...] = ()
    """What a party's own name may end in besides: "s", "n"."""
    agreeing: tuple[str, ...] = ()
    """Pronouns with an ending of the verb they are the subject of: "nous ons", "vous ez"."""
    capital_nouns: bool = False
    """Whether every noun is written with a capital, so that a capital tells no name."""
    resumes: tuple[str, ...] = ()
    """How a sentence goes on about what was done in the one before it: "we do this", "this ends"."""


def phrases(written: str) -> tuple[str, ...]:
    """Return the phrases of a text that parts them with " / "."""
    return tuple(written.split(" / "))
