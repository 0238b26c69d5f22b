"""What a label is about: marketing, terms, a policy, profiling, sharing, cookies; in six languages."""

import re
from typing import Final

_WORDS: Final = {
    "marketing": (
        r"newsletter|mailing list|marketing|promotion|special offer|exclusive offer|\boffers\b|news and|advertis|"
        r"email updates|product updates|werbung|werbe|angebote|prospection|publicit|offres|lettre d.information|"
        r"promocion|boletín|publicidad|offerte|pubblicit|aanbiedingen|reclame|nieuwsbrief"
    ),
    "terms": (
        r"\bterms\b|conditions of (?:use|service)|user agreement|\bagb\b|nutzungsbedingungen|geschäftsbedingungen|"
        r"conditions générales|\bcgu\b|\bcgv\b|condiciones|termini|condizioni|voorwaarden"
    ),
    "policy": (
        r"privacy (?:policy|notice|statement)|data protection (?:notice|policy)|datenschutz|"
        r"politique de confidentialité|política de privacidad|informativa|privacyverklaring|privacybeleid"
    ),
    "profiling": (
        r"profil(?:ing|e my|es? of my|e of your)|"
        r"personali[sz]ed (?:ads|offers|advert)|profilage|elaboración de perfiles|profilazione"
    ),
    "sharing": (
        r"third part|\bpartners\b|partner compan|selected companies|affiliates|share my|dritte|partnerunternehmen|"
        r"partenaires|terceros|\bterzi\b|derden"
    ),
    "cookies": r"cookie|web analytics|tracking|statistik|mesure d.audience",
    "consent": (
        r"\bconsent|_consent|\bagree\b|opt[-_]?in|gdpr|einwillig|einverstanden|zustimm|consens|consentement|"
        r"j.accepte|acepto|acconsento|"
        r"akkoord|toestemming"
    ),
}
_PURPOSES: Final = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WORDS.items()}
_CONVENIENCE: Final = re.compile(
    r"remember me|keep me (?:signed|logged)|stay (?:signed|logged)|same as|billing address|shipping|show password|"
    r"angemeldet bleiben|passwort anzeigen|rechnungsadresse|se souvenir|rester connecté|recordarme|ricordami|onthoud",
    re.IGNORECASE,
)
_ASSENT: Final = re.compile(
    r"^\W*(?:yes|ja|oui|sí|si|agree|i agree|accept|allow|subscribe|on|zustimmen|einverstanden|accepter|j.accepte|"
    r"aceptar|acepto|accetto|akkoord)\b",
    re.IGNORECASE,
)


def purposes_of(label: str) -> frozenset[str]:
    """Return what a label is about, by the names "marketing", "terms", "policy", "profiling", "sharing" and so on."""
    return frozenset(name for name, pattern in _PURPOSES.items() if pattern.search(label))


def is_convenience(label: str) -> bool:
    """Tell whether a box only makes the form easier to use and asks for no consent: "Remember me"."""
    return bool(_CONVENIENCE.search(label))


def is_assent(text: str) -> bool:
    """Tell whether an option says yes."""
    return bool(_ASSENT.search(text.strip()))
