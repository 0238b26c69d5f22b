"""What a paper is, told by its content alone: its title, else the words it uses most."""

import re
from collections.abc import Mapping
from typing import Final

from addendum.model.agreement import Agreement, ProvisionKind
from addendum.partner.forms import read_forms
from addendum.partner.papers import PaperKind, Recognised

_TITLES: Final[tuple[tuple[PaperKind, str], ...]] = (
    (
        PaperKind.AMENDMENT,
        r"\bamendment\b|änderungsvereinbarung|\bnachtrag\b|\bavenant\b|adenda|addendum no|wijzigingsovereenkomst",
    ),
    (
        PaperKind.COOKIE_POLICY,
        r"cookie (?:policy|notice|statement)|cookie-?richtlinie|politique .{0,12}cookies|cookiebeleid",
    ),
    (
        PaperKind.PRIVACY_POLICY,
        (
            r"privacy (?:policy|notice|statement)|datenschutz(?:erklärung|richtlinie|hinweis|information)|"
            r"politique de (?:confidentialité|protection)|política de privacidad|informativa (?:privacy|sul)|"
            r"privacy ?(?:verklaring|beleid)|data protection notice"
        ),
    ),
    (
        PaperKind.SECURITY,
        (
            r"security (?:overview|policy|measures|whitepaper|exhibit|annex|page)|(?:technical|organi[sz]ational) "
            r"(?:and|or|&) (?:technical|organi[sz]ational)|technische und organisatorische|\btoms?\b|"
            r"mesures (?:de sécurité|"
            r"techniques)|medidas (?:de seguridad|técnicas)|misure (?:di sicurezza|tecniche)|"
            r"beveiligings(?:maatregelen|beleid)"
        ),
    ),
    (
        PaperKind.AGREEMENT,
        (
            r"data processing|data protection (?:agreement|addendum|terms)|processor agreement|\bdpa\b|"
            r"auftragsverarbeitung|"
            r"sous-traitance|encargado|responsabile del trattamento|verwerkersovereenkomst|non-?disclosure|\bnda\b|"
            r"(?:services?|licen[cs]e|purchase|partnership|consulting|contractor) agreement|"
            r"vertraulichkeitsvereinbarung"
        ),
    ),
    (
        PaperKind.TERMS,
        (
            r"terms (?:of|and)|general conditions|user agreement|\bagb\b|nutzungsbedingungen|geschäftsbedingungen|"
            r"conditions générales|\bcg[uv]\b|condiciones generales|términos|termini|condizioni generali|"
            r"(?:algemene|gebruiks)\s?voorwaarden"
        ),
    ),
    (PaperKind.ANNEX, r"^(?:annex|appendix|schedule|exhibit|anlage|anhang|annexe|anexo|allegato|bijlage)\b"),
    (
        PaperKind.AGREEMENT,
        (
            r"\bagreement\b|\bcontract\b|vereinbarung|\bvertrag\b|\bcontrat\b|\bconvention de|contrato|contratto|"
            r"overeenkomst"
        ),
    ),
    (
        PaperKind.OTHER,
        (
            r"\bguide\b|\bguidance\b|guidelines|handbook|checklist|\bfaq\b|clause map|leitfaden|anleitung|übersicht|"
            r"merkblatt|\bguía\b|\bguida\b|handleiding|aide-mémoire"
        ),
    ),
)
_WORDS: Final[Mapping[PaperKind, str]] = {
    PaperKind.PRIVACY_POLICY: (
        r"(?:we|us) (?:collect|use|share)|information (?:we|you)|your (?:rights|choices|personal)|legitimate interest|"
        r"right to (?:access|object|erasure|lodge)|wir (?:erheben|verarbeiten|speichern)|"
        r"ihre (?:rechte|personenbezogenen daten|e-mail-adresse|daten)|verarbeitung (?:ihrer|personenbezogener) daten|"
        r"rechtsgrundlage|nous (?:collectons|traitons)|"
        r"vos droits|(?:vos|sus|uw) (?:données|datos|persoonsgegevens|gegevens)|recopilamos|"
        r"sus derechos|raccogliamo|wij (?:verwerken|verzamelen)|uw rechten"
    ),
    PaperKind.TERMS: (
        r"limitation of liability|governing law|warrant(?:y|ies)|subscription|(?:your|our|the|all|any) fees?\b|"
        r"refund|gerichtsstand|vergütung|kündigung|haftung|tarif|facturation|responsabilité|forfait|prijzen|betaling|aansprakelijk|"
        r"(?:las|estas) (?:presentes )?condiciones|responsabilidad|facturación|condizioni|fatturazione"
    ),
    PaperKind.SECURITY: (
        r"encrypt|firewall|penetration test|access control|two-factor|multi-factor|backup|data cent(?:er|re)|https|"
        r"intrusion|zutrittskontrolle|zugangskontrolle|verschlüssel|chiffrement|cifrado|crittografi|versleutel"
    ),
    PaperKind.AGREEMENT: (
        r"sub-?processor|on behalf of the|(?:the|each) (?:controller|processor|supplier|vendor|provider)\b|"
        r"auftrag(?:nehmer|geber)|weisung|sous-traitant|encargado|responsabile del trattamento|verwerker\b|"
        r"confidential information|hereinafter|the parties|"
        r"(?:der|dem) (?:it-)?dienstleister\b|les parties|las partes|le parti\b"
    ),
}
_BY_TITLE: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TITLES)
_BY_WORDS: Final = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _WORDS.items()}
_FIRST: Final = 4
"""Among how many first headings and lines a paper says what it is."""
_LONGEST_TITLE: Final = 110
_FEWEST_WORDS: Final = 3
_SHORT: Final = 60
"""A page of a form has at most so many paragraphs of its own."""


def recognise(agreement: Agreement, markup: str | None = None) -> Recognised:
    """Return what a paper is, and the words that show it.

    Args:
        agreement: The paper as it was read.
        markup: Its source where it is a web page.
    """
    asked = _asked_for(markup) if markup is not None else ""
    if asked and len(agreement.provisions) <= _SHORT:
        return Recognised(PaperKind.FORM, f"it asks its visitors to fill in and tick: {asked}")
    return _by_title(agreement) or _by_words(agreement)


def _asked_for(markup: str) -> str:
    """Return what a page asks for: the names of its boxes, else of its fields; empty where it asks for nothing."""
    forms = read_forms(markup)
    boxes = [control.label or control.name for form in forms for control in form.controls if control.kind != "hidden"]
    if boxes:
        return boxes[0] or "a box without a label"
    field = re.search(r"<input[^<>]*type=[\"']?(?:email|password)", markup, re.IGNORECASE)
    return "an address" if field or any(form.built_by_script for form in forms) else ""


def _by_title(agreement: Agreement) -> Recognised | None:
    for title in _titles(agreement):
        for kind, pattern in _BY_TITLE:
            found = pattern.search(title)
            if found:
                return Recognised(kind, f"it is headed “{title}”")
    return None


def _titles(agreement: Agreement) -> list[str]:
    shown = [p for p in agreement.provisions if p.story == "body"]
    heads = [p.text for p in shown if p.kind in (ProvisionKind.TITLE, ProvisionKind.HEADING)][:2]
    first = [p.text for p in shown[:_FIRST]]
    titles = dict.fromkeys(" ".join(text.split()) for text in (agreement.title, *heads, *first))
    return [title for title in titles if 0 < len(title) <= _LONGEST_TITLE]


def _by_words(agreement: Agreement) -> Recognised:
    text = "\n".join(provision.text for provision in agreement.provisions)
    counts = {kind: len(pattern.findall(text)) for kind, pattern in _BY_WORDS.items()}
    best = max(counts, key=lambda kind: counts[kind])
    if counts[best] < _FEWEST_WORDS:
        return Recognised(PaperKind.OTHER, "neither its title nor its words are those of a paper that is checked")
    words = list(dict.fromkeys(found.group(0).lower() for found in _BY_WORDS[best].finditer(text)))[:3]
    return Recognised(best, f"it speaks of {', '.join(words)}")
