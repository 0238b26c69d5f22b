"""How forms speak of consent in six languages: withdrawal, assent by another act, subscriptions, bundles, channels."""

import re
from typing import Final

from addendum.partner.purposes import purposes_of

CONSENTS: Final = frozenset({"marketing", "profiling", "sharing", "cookies"})
"""What is asked for on the basis of consent, if at all."""

_WITHDRAWAL: Final = re.compile(
    r"withdraw|revoke|unsubscrib|opt[ -]?out|change your mind|at any time|whenever you (?:like|want)|widerruf|abmeld|"
    r"abbestell|jederzeit|rückgängig|désabonn|désinscri|retirer votre consentement|à tout moment|darse de baja|"
    r"retirar (?:su|tu|el) consentimiento|en cualquier momento|revoca|disiscri|cancellar|in qualsiasi momento|"
    r"in ogni momento|uitschrijv|afmeld|intrek|op elk moment|te allen tijde|facilement me désabonner",
    re.IGNORECASE,
)
_ACT: Final = (
    r"(?:\bby (?:clicking|signing up|signing in|registering|submitting|creating|pressing|subscribing|joining|placing|"
    r"proceeding|entering|sending|downloading)\b|"
    r"\b(?:mit|durch|indem)\b[^.]{0,80}?(?:anmeld|registr|absend|klick|bestell|eintrag)|"
    r"\ben (?:vous inscrivant|cliquant|soumettant|validant|créant|envoyant)|"
    r"\bal (?:registrar|hacer clic|enviar|suscribir|crear)|"
    r"\b(?:iscrivendoti|registrandoti|cliccando|inviando|creando)|"
    r"\bdoor (?:je|u|op|te) [^.]{0,40}?(?:melden|klikken|registreren|verzenden))"
)
_USE: Final = (
    r"(?:\bby (?:continuing|using|browsing|visiting|accessing|staying|scrolling)\b|\bcontinued use\b|"
    r"\bif you continue\b|\b(?:mit|durch) (?:der|die) (?:weiteren? )?nutzung|\bindem sie [^.]{0,40}?nutzen|"
    r"\ben (?:continuant|poursuivant|utilisant|naviguant)|\bal (?:continuar|usar|utilizar|navegar)|"
    r"\b(?:continuando|proseguendo|utilizzando|navigando)|\bdoor (?:verder|gebruik|te gebruiken))"
)
_YES: Final = (
    r"[^.]{0,160}?(?:\b(?:you|i)\b[^.]{0,40}?\b(?:agree|consent|accept|authori[sz]e|opt in)|stimm|einverstanden|willig|"
    r"akzeptier|acceptez|consentez|j.accepte|aceptas?\b|acepta|consien|accett|acconsent|akkoord|instem|accepteer)"
)
_BY_ACT: Final = re.compile(_ACT + _YES, re.IGNORECASE)
_BY_USE: Final = re.compile(_USE + _YES, re.IGNORECASE)
_PROCESSING: Final = re.compile(
    r"(?:processing|collection|use|sharing|transfer) of (?:your|my) |personal (?:data|information)|"
    r"verarbeitung|personenbezogen|données personnelles|datos personales|dati personali|persoonsgegevens",
    re.IGNORECASE,
)
_SUBSCRIPTION: Final = re.compile(
    r"newsletter|subscri|mailing list|digest|bulletin|boletín|nieuwsbrief|abonn|lettre d.information|suscri|iscrizione",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"account|register|registration|checkout|\border\b|\bbuy\b|purchase|download|white ?paper|webinar|competition|"
    r"prize|contest|konto|registrier|bestell|kaufen|gewinnspiel|compte|commande|cuenta|pedido|registro|ordine|"
    r"registrazione|bestelling|winactie",
    re.IGNORECASE,
)
_ACCEPTS: Final = re.compile(
    r"accept|agree|\bread\b|akzeptier|einverstanden|stimme|gelesen|j.accepte|\blu\b|acepto|leído|accetto|letto|"
    r"akkoord|gelezen|zustimm|accepter",
    re.IGNORECASE,
)
_TERMS_ONLY_APPLY: Final = re.compile(
    r"\bterms(?: (?:and|&) conditions)? apply\b|\bsee (?:our |the )?terms\b", re.IGNORECASE
)
_RECEIVES: Final = re.compile(
    r"newsletter|receiv|\bsend (?:me|us)|zusend|erhalten|recevoir|recib|ricev|ontvang|nieuwsbrief",
    re.IGNORECASE,
)
_SHARES: Final = re.compile(
    r"\bshar(?:e|ed|ing)\b|pass(?:ed)? on|disclos|transfer|\bsell|\bsold\b|weiterg[ae]b|transmett|partag|\bceder\b|"
    r"cesión|cession|condivi|\bdelen\b|doorge",
    re.IGNORECASE,
)
_PROFILES: Final = re.compile(r"profil(?:e|es|ing|age|azione|erung)\b|perfil", re.IGNORECASE)
_STATISTICS: Final = re.compile(r"analytic|statisti|measure|messung|mesure d.audience|medición|misura", re.IGNORECASE)
_CHANNELS: Final = {
    "e-mail": r"e-?mail|courriels?|courriers? électroniques?|correo electrónico",
    "text message": r"\bSMS\b|text messages?|\btexts\b",
    "telephone": r"\bphone|telephone|telefon|téléphone|teléfono|telefoon",
    "post": r"\bby post\b|postal|per post|courrier postal|posta\b",
}
_KIND: Final = re.compile(
    r"newsletter|e-?mail|courri|SMS|offers?\b|news|updates|reminder|tips|post\b|phone|cookie|profil|contact|digest|"
    r"angebote|werbung|offres|ofertas|offerte|aanbiedingen|photo|image|name and logo",
    re.IGNORECASE,
)
_POLICY_LINK: Final = re.compile(
    r"privacy|data protection|datenschutz|confidentialité|données personnelles|privacidad|protección de datos|"
    r"persoonsgegevens|gdpr|dsgvo|rgpd|informativa",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"\b(?:Ltd|Limited|GmbH|Inc|LLC|S\.?r\.?l|SARL|SAS|B\.?V|PLC|S\.A|AG|e\.V|Oy|AB|ApS)\b\.?", re.UNICODE
)
_DOUBLE_NEGATIVE: Final = re.compile(
    r"\b(?:untick|uncheck|do not (?:tick|check)|don.t (?:tick|check))\b[^.]{0,60}\b(?:not|don.t)\b", re.IGNORECASE
)
_OPT_OUT: Final = re.compile(
    r"\b(?:do not|don.t|would rather not|not wish to|no longer) (?:\w+ ){0,3}?(?:want|wish|send|receive|contact|share)|"
    r"\b(?:keine?|nicht)\b[^.]{0,40}(?:erhalten|zusenden|werbung)|ne (?:souhaite|veux) pas|\bno (?:deseo|quiero)|"
    r"\bnon (?:desidero|voglio)|\b(?:wil|wens) geen",
    re.IGNORECASE,
)


def tells_withdrawal(text: str) -> bool:
    """Tell whether a text says that consent can be taken back."""
    return bool(_WITHDRAWAL.search(text))


def assent_by_use(text: str) -> bool:
    """Tell whether a text takes the use of a site for consent to what is done with data."""
    return bool(_BY_USE.search(text)) and _is_of_data(text)


def assent_by_another_act(text: str) -> bool:
    """Tell whether a text takes another act for consent: "by signing up you agree to receive our offers"."""
    return bool(_BY_ACT.search(text)) and _is_of_data(text)


def _is_of_data(text: str) -> bool:
    return bool(purposes_of(text) & CONSENTS) or bool(_PROCESSING.search(text))


def is_subscription(text: str) -> bool:
    """Tell whether a text speaks of a newsletter or list to subscribe to."""
    return bool(_SUBSCRIPTION.search(text))


def opens_something_else(text: str) -> bool:
    """Tell whether a form is about an account, an order, a download or a contest."""
    return bool(_ACCOUNT.search(text))


def bundles_terms(label: str) -> bool:
    """Tell whether one label accepts terms and agrees to something that needs consent of its own."""
    plain = _TERMS_ONLY_APPLY.sub(" ", label)
    purposes = purposes_of(plain)
    return "terms" in purposes and bool(purposes & CONSENTS) and bool(_ACCEPTS.search(plain))


def purposes_bundled(label: str) -> tuple[str, ...]:
    """Return the several purposes that one label asks consent for, () where it is one."""
    found = []
    if "marketing" in purposes_of(label) and _RECEIVES.search(label):
        found.append("messages")
    if _PROFILES.search(label):
        found.append("profiling")
    if _SHARES.search(label) and "sharing" in purposes_of(label):
        found.append("sharing with others")
    if _STATISTICS.search(label) and "marketing" in purposes_of(label) and not _RECEIVES.search(label):
        found = [*found, "statistics", "advertising"]
    return tuple(found) if len(found) > 1 else ()


def channels_in(label: str) -> tuple[str, ...]:
    """Return the channels that a label names."""
    return tuple(name for name, pattern in _CHANNELS.items() if re.search(pattern, label, re.IGNORECASE))


def names_kind(text: str) -> bool:
    """Tell whether a text says what is sent or which data are used."""
    return bool(_KIND.search(text))


def names_policy(link: str) -> bool:
    """Tell whether a link leads to a privacy policy."""
    return bool(_POLICY_LINK.search(link))


def names_company(text: str) -> bool:
    """Tell whether a text names a company by its legal form."""
    return bool(_COMPANY.search(text))


def is_opt_out(label: str) -> bool:
    """Tell whether a box is to be ticked by those who do not want something."""
    return bool(_OPT_OUT.search(label)) and not is_puzzle(label)


def is_puzzle(label: str) -> bool:
    """Tell whether a label holds two negatives: "Untick if you do not want ..."."""
    return bool(_DOUBLE_NEGATIVE.search(label))
