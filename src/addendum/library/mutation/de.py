"""German: a duty is spoiled at its finite verb ("hat ... zu") or in front of the infinitive at the end."""

from addendum.library.mutation.words import MutationWords, Recipe

_NO_VERB = r"\w+ung\b|eigenen\b|zwecken\b|weiteren\b|person"
_PREFIXES = "an|aus|auf|aufrecht|bei|ein|mit|sicher|weiter|zurück|zusammen"
_TO_DO = rf"\b(?=zu (?!{_NO_VERB})\w+(?:en|n)\b)|\b(?=(?:{_PREFIXES})zu\w+en\b)"
"""In front of the infinitive of a duty: "zu löschen", "mitzuteilen"."""
_HAS_TO = r"\b(?:hat|verpflichtet sich)\b(?! der\b| das Recht\b)(?=[^.;]*(?:\bzu\b|zu\w+en\b))"
_TURNED = r"\bhat (?=der\b[^.;]*(?:\bzu\b|zu\w+en\b))"
"""The subject stands behind: "so hat der Auftragnehmer ..."."""
_MAY = r"\b(?:kann|darf)\b(?![^.;]*\b(?:nur|nicht)\b)"
_BUT = r"\bnur mit vorheriger\b|\bnur auf\b|\bausschließlich auf\b"
_BAN = r"\bnicht (?=ohne\b|zu eigenen\b)"
_ENTITLED = r"\bist (?=[^.;]*\bberechtigt\b)"
_OTHERS = r"\b(?:weitere[nrs]?|andere[nrs]?)"
_LIABLE = r"\bhaftet\b"
_PROMPT = r"\b(?:unverzüglich\w*|umgehend|sofort|ohne schuldhaftes Zögern)\b"
_NUMBER = r"(?:\[●: [\w ]+\]|[\w-]+(?: \(\d+\))?)"
_DATA = r"\b(?:der |die |den |allen? )?(?:personenbezogene[nr]? )?Daten\b"

WORDS = MutationWords(
    negate=(
        Recipe(
            (
                (_BAN, "auch "),
                (_BUT, "auch ohne"),
                (_TO_DO, "nicht "),
                (_ENTITLED, "ist nicht "),
                (_MAY, "darf nicht"),
                (_LIABLE, "haftet nicht"),
            )
        ),
        Recipe(
            (
                (_BAN, "jederzeit auch "),
                (r"\bnur mit vorheriger\b", "jederzeit auch ohne"),
                (_HAS_TO, "ist nicht verpflichtet,"),
                (_ENTITLED, "ist keinesfalls "),
                (_MAY, "kann nicht"),
                (_LIABLE, "haftet keinesfalls"),
            )
        ),
    ),
    deny=(
        Recipe(((r"\bist\b", "ist nicht"), (r"\bsind\b", "sind nicht"), (r"\bwird\b", "wird nicht"))),
        Recipe(((r"\bist\b", "ist nicht mehr"), (r"\bsind\b", "sind nicht mehr"), (r"\bwird\b", "wird keinesfalls"))),
    ),
    weaken=(
        Recipe(((_HAS_TO, "bemüht sich,"), (_TURNED, "bemüht sich "))),
        Recipe(((_HAS_TO, "ist berechtigt,"), (_TURNED, "kann "))),
        Recipe(((_HAS_TO, "sollte versuchen,"), (_TURNED, "sollte "))),
        Recipe(((_HAS_TO, "hat nach eigenem Ermessen"), (_TURNED, "hat nach eigenem Ermessen "))),
    ),
    objects=(
        Recipe(
            (
                (r"\bVerletzung(?:en)? des Schutzes personenbezogener Daten\b", "Maschinenstörungen"),
                (r"\bDatenschutz(?:verletzung|vorfall|panne)\w*\b|\bDatenpannen?\b", "Maschinenstörung"),
                (_DATA, "die Ersatzteile"),
                (r"\b(?:der |den )?betroffene[nr]? Person(?:en)?\b|\bBetroffenen?\b", "Aktionäre"),
                (
                    r"\bArt(?:\.|ikeln?) \d+(?: Abs\. \d+)?(?: bis \d+| ff\.)?(?: (?:der )?DSGVO)?",
                    "§ 9 des Handelsgesetzbuchs",
                ),
                (r"\bDSGVO\b", "des Handelsgesetzbuchs"),
                (
                    rf"{_OTHERS} Auftragsverarbeiters?\b|\b(?:Unterauftrag|Subunter)nehmern?\b",
                    "Spediteure",
                ),
                (r"\bDatenschutz\w*\b|\bdatenschutz\w*\b", "Zoll"),
                (r"\b(?:Daten)?[Vv]erarbeitung(?:en)?\b", "Lieferung"),
                (r"\b[Vv]erarbeite[nt]\b", "liefern"),
            )
        ),
    ),
    late=tuple(
        Recipe(
            (
                (_PROMPT, late),
                (rf"\b(?:spätestens(?: jedoch)?|innerhalb von|binnen) {_NUMBER} (?:Stunden|Tagen|Wochen)\b", late),
                (r"\bvorherige[rn]?\b", "nachträgliche"),
                (r"\bvorab\b|\bim Voraus\b|\bvorher\b", "nachträglich"),
                (r"\bvor der\b", "nach der"),
                (r"\bvor\b(?= (?:Beginn|dem))", "nach"),
            )
        )
        for late in ("zu gegebener Zeit", "nach Vertragsende")
    ),
    exceptions=(
        ", es sei denn, der {processor} entscheidet anders",
        ", wobei der {processor} jederzeit davon abweichen kann",
    ),
    definitions=("„Maßnahme“ bezeichnet jede Vorkehrung, nach der gilt: {sentence}.",),
    recitals=("Präambel\n\nIn der Erwägung, dass üblich ist: {sentence};",),
    blanks=("[●]", "...........", "[●: bitte ergänzen]"),
    controllers=("Verantwortliche", "Auftraggeber", "Kunde"),
    processors=("Auftragsverarbeiter", "Auftragnehmer", "Dienstleister", "Anbieter"),
    filler=("Fluss", "leise", "sieben", "Morgen", "gelb", "Stein", "oft", "Garten"),
    settled_roles=r"\bim Sinne der DSGVO\b|\bim Auftrag\b|\bals Auftragsverarbeiter\b|\bist Auftragsverarbeiter\b",
    fact_begins=(r"(?:[:=|–—])\s+", r"\b(?:ist|sind|umfasst|umfassen|enthält|in|mit|auf)\s+"),
)
