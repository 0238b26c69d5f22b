"""French."""

from addendum.library.mutation.words import MutationWords, Recipe

_ENGAGES = r"\bs['’]engage à\b(?! ne\b)"
_HAS_TO = r"\bdoit\b(?! pas\b)"
_SEES_TO = r"\bveille à ce que\b"
_INFORMS = r"\binforme\b"
_NOTIFIES = r"\bnotifie\b"
_HELPS = r"\baide\b"
_PROMPT = r"\b(?:dans les meilleurs délais|sans délai|immédiatement|sans retard)\b"
_NUMBER = r"(?:\[●: [\w ]+\]|[\w-]+(?: \(\d+\))?)"


def _verbs(before: str) -> tuple[tuple[str, str], ...]:
    """Return the swaps that put a phrase with an infinitive in place of each verb of duty."""
    return (
        (r"\bs['’]engage à ne pas\b", before),
        (_ENGAGES, before),
        (_HAS_TO, before),
        (_SEES_TO, f"{before} veiller à ce que"),
        (_INFORMS, f"{before} informer"),
        (_NOTIFIES, f"{before} notifier"),
        (_HELPS, f"{before} aider"),
    )


WORDS = MutationWords(
    negate=(
        Recipe(
            (*_verbs("n'est pas tenu de")[1:], (r"\bdemeure\b", "ne demeure pas"), (r"(?<!ne )\bpeut\b", "ne peut pas"))
        ),
        Recipe(
            (
                *_verbs("n'a aucune obligation de")[1:],
                (r"\bdemeure\b", "n'est pas"),
                (r"(?<!ne )\bpeut\b", "ne peut pas"),
            )
        ),
    ),
    deny=(
        Recipe(((r"\best\b", "n'est pas"), (r"\bsont\b", "ne sont pas"))),
        Recipe(((r"\best\b", "n'est plus"), (r"\bsont\b", "ne sont plus"))),
    ),
    weaken=(
        Recipe(_verbs("s'efforce de")),
        Recipe(_verbs("peut, s'il le juge opportun,")),
        Recipe(_verbs("devrait")),
    ),
    objects=(
        Recipe(
            (
                (r"\bviolations? de données(?: à caractère personnel)?\b", "pannes de machine"),
                (r"\b(?:les |des )?données(?: à caractère personnel| personnelles)?\b", "les pièces de rechange"),
                (r"\bpersonnes? concernées?\b", "actionnaires"),
                (r"\barticles? \d+(?: à \d+)?(?:, paragraphe \d+,)? du RGPD\b", "l'article 9 du code de commerce"),
                (r"\bRGPD\b", "code de commerce"),
                (r"\b(?:autres? )?sous-traitants? ultérieurs?\b|\bautres? sous-traitants?\b", "transitaire"),
                (r"\btraitements?\b", "livraison"),
                (r"\btrait(?:e|er|ent)\b", "livrer"),
            )
        ),
    ),
    late=tuple(
        Recipe(
            (
                (_PROMPT, late),
                (rf"\b(?:au plus tard|sous|dans un délai (?:maximum )?de) {_NUMBER} (?:heures?|jours?)\b", late),
                (r"\bpréalable(?:ment)?\b", "ultérieurement"),
                (r"\bavant\b", "après"),
                (r"\bà l['’]avance\b", "après coup"),
            )
        )
        for late in ("en temps utile", "après la fin du contrat")
    ),
    exceptions=(
        ", sauf si {processor} en décide autrement",
        " ; {processor} peut écarter la présente clause à tout moment",
    ),
    definitions=("« Mesure » désigne tout dispositif par lequel {sentence}.",),
    recitals=("Considérant que {sentence} ;", "Préambule\n\nConsidérant qu'il est d'usage que {sentence} ;"),
    blanks=("[●]", "[à compléter]", "...........", "à convenir"),
    controllers=("Responsable du traitement", "responsable du traitement", "responsable de traitement", "Client"),
    processors=("Sous-traitant", "sous-traitant", "Prestataire", "Titulaire"),
    filler=("rivière", "doucement", "sept", "matin", "jaune", "pierre", "souvent", "jardin"),
    settled_roles=r"\b(?:est|qualité de|sont|comme) (?:le )?(?:sous-traitant|responsable)\b",
    fact_begins=(r"(?:[:=|–—])\s+", r"\b(?:est|sont|comprennent|porte sur|en|à|sur|dans)\s+"),
)
