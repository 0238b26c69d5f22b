"""Three Dutch agreements as law firms and suppliers write them: whole, with many gaps, and with duties denied."""

from addendum.model.agreement import Agreement
from factories.agreements import agreement

COMPLETE = """
Gemeente Voorbeeldstad, gevestigd te Voorbeeldstad, hierna te noemen: “Opdrachtgever”;

en

Salarisbureau Voorbeeld B.V., statutair gevestigd te Utrecht, hierna te noemen: “Opdrachtnemer”;

# Overwegende dat

Opdrachtgever de salarisadministratie van zijn medewerkers aan Opdrachtnemer heeft opgedragen;

# Artikel 1. Rollen en omschrijving

1.1 Opdrachtgever is de verwerkingsverantwoordelijke en Opdrachtnemer is de verwerker in de zin van de AVG.

1.2 Het onderwerp van de verwerking is het voeren van de salarisadministratie van Opdrachtgever.

1.3 De aard van de verwerking bestaat uit het vastleggen, opslaan, raadplegen en wissen van gegevens. Het doel van
de verwerking is de uitbetaling van salarissen.

1.4 De verwerking duurt voort gedurende de looptijd van de Hoofdovereenkomst.

1.5 De volgende soorten persoonsgegevens worden verwerkt: naam, adres, bankrekeningnummer en burgerservicenummer.

1.6 De categorieën van betrokkenen zijn medewerkers en oud-medewerkers van Opdrachtgever.

1.7 Opdrachtgever staat ervoor in dat voor de verwerking van de persoonsgegevens een wettelijke grondslag bestaat.

# Artikel 2. Instructies

2.1 Opdrachtnemer mag de persoonsgegevens slechts verwerken in overeenstemming met de schriftelijke instructies van
Opdrachtgever. Dit geldt ook voor doorgiften naar een derde land of een internationale organisatie.

2.2 Is Opdrachtnemer op grond van het Unierecht of het recht van een lidstaat verplicht de gegevens zonder
instructie te verwerken, dan licht Opdrachtnemer Opdrachtgever vóór de verwerking over die wettelijke verplichting
in, tenzij de wet dit verbiedt.

2.3 Indien Opdrachtnemer van oordeel is dat een instructie in strijd is met de AVG, dient Opdrachtnemer
Opdrachtgever daarvan onverwijld op de hoogte te stellen.

# Artikel 3. Geheimhouding en beveiliging

3.1 Opdrachtnemer draagt er zorg voor dat de personen die toegang hebben tot de persoonsgegevens schriftelijk tot
geheimhouding zijn verplicht.

3.2 Opdrachtnemer is verplicht passende technische en organisatorische maatregelen te treffen die een op het risico
afgestemd beveiligingsniveau waarborgen.

# Artikel 4. Subverwerkers

4.1 Opdrachtgever verleent Opdrachtnemer hierbij algemene schriftelijke toestemming om subverwerkers in te
schakelen.

4.2 Opdrachtnemer stelt Opdrachtgever ten minste een maand van tevoren in kennis van de toevoeging of vervanging van
een subverwerker. Opdrachtgever kan binnen veertien dagen bezwaar maken tegen de voorgenomen wijziging.

4.3 Opdrachtnemer legt de subverwerker bij schriftelijke overeenkomst dezelfde verplichtingen op als die welke uit
deze overeenkomst voortvloeien en blijft jegens Opdrachtgever volledig aansprakelijk voor de nakoming daarvan door
de subverwerker.

# Artikel 5. Bijstand

5.1 Opdrachtnemer verleent Opdrachtgever bijstand bij het beantwoorden van verzoeken van betrokkenen om uitoefening
van hun rechten.

5.2 Opdrachtnemer is gehouden Opdrachtgever bij te staan bij de nakoming van de verplichtingen op grond van de
artikelen 32 tot en met 36 AVG.

5.3 Zodra Opdrachtnemer een inbreuk in verband met persoonsgegevens ontdekt, meldt Opdrachtnemer deze zonder
onredelijke vertraging aan Opdrachtgever.

# Artikel 6. Controle en einde

6.1 Opdrachtnemer verstrekt Opdrachtgever alle informatie waarmee de naleving van deze overeenkomst kan worden
aangetoond.

6.2 Opdrachtgever is gerechtigd audits, waaronder inspecties ter plaatse, uit te voeren of door een onafhankelijke
auditor te laten uitvoeren. Opdrachtnemer verleent aan een audit alle medewerking.

6.3 Na afloop van de diensten zal Opdrachtnemer, naar keuze van Opdrachtgever, alle persoonsgegevens verwijderen of
aan Opdrachtgever teruggeven en bestaande kopieën vernietigen.

6.4 Doorgifte aan landen buiten de EER vindt uitsluitend plaats na voorafgaande toestemming van Opdrachtgever en met
passende waarborgen als bedoeld in hoofdstuk V van de AVG.

Aldus overeengekomen en in tweevoud ondertekend.
"""
WITH_GAPS = """
Deze verwerkersovereenkomst is een bijlage bij de Hoofdovereenkomst tussen de Klant en de Leverancier.

# 1. Algemeen

De Klant is verwerkingsverantwoordelijke, de Leverancier treedt op als verwerker.

De Leverancier verwerkt persoonsgegevens ten behoeve van de Klant bij het hosten van de webwinkel van de Klant.

Categorieën betrokkenen: klanten en bezoekers van de webwinkel.

# 2. Verplichtingen van de Leverancier

De Leverancier verwerkt de persoonsgegevens uitsluitend in opdracht en volgens de instructies van de Klant.

De Leverancier zal passende technische en organisatorische maatregelen treffen.

De Leverancier waarborgt dat zijn medewerkers tot geheimhouding van de persoonsgegevens verplicht zijn.

Een datalek wordt door de Leverancier zo spoedig mogelijk na ontdekking aan de Klant gemeld.

De Leverancier kan de Klant tegen betaling ondersteunen bij verzoeken van betrokkenen.

# 3. Subverwerkers

De Leverancier schakelt geen subverwerkers in zonder voorafgaande toestemming van de Klant.

De Leverancier blijft volledig verantwoordelijk voor de door hem ingeschakelde subverwerkers.

# 4. Einde

De Leverancier verwijdert de persoonsgegevens bij het einde van de overeenkomst.

Deze verwerkersovereenkomst geldt gedurende de looptijd van de Hoofdovereenkomst.

Handtekening Klant, naam en datum. Handtekening Leverancier, naam en datum.
"""
WITH_DENIALS = """
Wij zijn de verwerker en u bent de verwerkingsverantwoordelijke voor de gegevens die u in onze dienst invoert.

Wij verwerken de persoonsgegevens voor u bij het versturen van nieuwsbrieven; onze dienst omvat e-mailmarketing.

Wij mogen de persoonsgegevens ook voor eigen doeleinden gebruiken.

Wij spannen ons in om passende technische en organisatorische maatregelen te treffen.

Wij kunnen zonder uw toestemming subverwerkers inschakelen.

Wij zijn niet aansprakelijk voor subverwerkers.

Wij zijn niet verplicht u te ondersteunen bij verzoeken van betrokkenen.

U heeft geen recht om bij ons audits uit te voeren; ons jaarlijkse rapport volstaat.

Wij melden u een datalek binnen veertien dagen na ontdekking.

Wij mogen de persoonsgegevens zonder beperking doorgeven naar landen buiten de EER.

Wij bewaren de persoonsgegevens na het einde van de overeenkomst voor onbepaalde tijd.

U gaat akkoord met deze voorwaarden door onze dienst te gebruiken.
"""


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, each in one line."""
    return tuple(" ".join(each.split()) for each in text.split("\n\n"))


def complete() -> Agreement:
    """Everything that Art. 28 asks, in many words and forms."""
    return agreement(*paragraphs(COMPLETE), language="nl", title="Verwerkersovereenkomst")


def with_gaps() -> Agreement:
    """The supplier's paper: short, and silent on much."""
    return agreement(*paragraphs(WITH_GAPS), language="nl", title="Verwerkersovereenkomst")


def with_denials() -> Agreement:
    """Terms in the first person that refuse what they should promise."""
    return agreement(*paragraphs(WITH_DENIALS), language="nl", title="Voorwaarden gegevensverwerking")
