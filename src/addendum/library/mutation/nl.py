"""Dutch."""

from addendum.library.mutation.words import MutationWords, Recipe

_SHALL = r"\bzal\b(?![^.;]*\b(?:niet|geen)\b)"
_MAY = r"\b(?:kan|mag)\b(?![^.;]*\b(?:alleen|slechts|uitsluitend)\b)"
_WARRANTS = r"\bwaarborgt dat\b"
_STAYS = r"\bblijft\b"
_INFORMS = r"\binformeert\b"
_GIVES = r"\bverleent\b"
_TELLS = r"\bstelt\b"
_REPORTS = r"\bmeldt\b"
_TAKES = r"\b(?:treft|neemt)\b"
_PROMPT = (
    r"\b(?:zonder onredelijke vertraging|onverwijld|onmiddellijk|terstond|zo spoedig mogelijk|zodra mogelijk|direct)\b"
)
_NUMBER = r"(?:\[●: [\w ]+\]|[\w-]+(?: \(\d+\))?)"


def _verbs(before: str) -> tuple[tuple[str, str], ...]:
    """Return the swaps that put other words in place of each verb of duty, an infinitive behind them."""
    return (
        (_SHALL, before),
        (_WARRANTS, f"{before} te waarborgen dat"),
        (_INFORMS, f"{before} te informeren:"),
        (_GIVES, f"{before} te verlenen:"),
        (_TELLS, f"{before} te stellen:"),
        (_REPORTS, f"{before} te melden:"),
        (_TAKES, f"{before} te treffen:"),
    )


WORDS = MutationWords(
    negate=(
        Recipe((*_verbs("is niet verplicht om"), (_STAYS, "is niet"), (_MAY, "kan niet"))),
        Recipe((*_verbs("heeft geen verplichting om"), (_STAYS, "is niet"), (_MAY, "mag niet"))),
    ),
    deny=(
        Recipe(((r"\bis\b", "is niet"), (r"\bzijn\b", "zijn niet"), (r"\bworden\b", "worden niet"))),
        Recipe(((r"\bis\b", "is niet langer"), (r"\bwordt\b", "wordt niet"), (r"\bzijn\b", "zijn niet langer"))),
    ),
    weaken=(
        Recipe(_verbs("spant zich in om")),
        Recipe(_verbs("kan, indien zij dit wenselijk acht,")),
        Recipe(_verbs("zou")),
    ),
    objects=(
        Recipe(
            (
                (r"\b(?:inbreuk(?:en)? in verband met persoonsgegevens|datalek(?:ken)?)\b", "machinestoringen"),
                (r"\b(?:persoons)?gegevens\b", "reserveonderdelen"),
                (r"\bbetrokkenen?\b", "aandeelhouders"),
                (r"\bartikel(?:en)? \d+(?: tot en met \d+)?(?:, lid \d+,?)?(?: van de)? AVG\b", "artikel 9 Wegenwet"),
                (r"\bAVG\b", "Wegenwet"),
                (r"\b(?:subverwerkers?|andere verwerkers?)\b", "transporteurs"),
                (r"\bverwerking(?:en)?\b", "leveringen"),
                (r"\bverwerk(?:t|en)\b", "leveren"),
            )
        ),
    ),
    late=tuple(
        Recipe(
            (
                (_PROMPT, late),
                (rf"\b(?:uiterlijk )?(?:binnen|na) {_NUMBER} (?:uur|dagen?|werkdagen?)\b", late),
                (r"\b(?:voorafgaand aan|vóór)\b", "na"),
                (r"\bvoorafgaande?\b", "latere"),
                (r"\b(?:vooraf|van tevoren)\b", "achteraf"),
            )
        )
        for late in ("te gelegener tijd", "na het einde van de overeenkomst")
    ),
    exceptions=(
        ", tenzij {processor} anders beslist",
        "; hiervan kan {processor} te allen tijde afwijken",
    ),
    definitions=("“Maatregel” betekent iedere voorziening waardoor {sentence}.",),
    recitals=("Overwegende dat {sentence};", "Overwegingen\n\nOverwegende dat het gebruikelijk is dat {sentence};"),
    blanks=("[●]", "[in te vullen]", "...........", "nader te bepalen"),
    controllers=("Verwerkingsverantwoordelijke", "verwerkingsverantwoordelijke", "Opdrachtgever", "Klant"),
    processors=("Verwerker", "verwerker", "Opdrachtnemer", "Leverancier"),
    filler=("rivier", "zachtjes", "zeven", "ochtend", "geel", "steen", "vaak", "tuin"),
    settled_roles=r"\b(?:is|als|zijn) (?:de )?(?:verwerker|verwerkingsverantwoordelijke)\b",
    fact_begins=(r"(?:[:=|–—])\s+", r"\b(?:is|zijn|omvatten|betreft|bestaat uit|bestaan uit|in|op|voor|van)\s+"),
)
