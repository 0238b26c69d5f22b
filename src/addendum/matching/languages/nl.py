"""Dutch, of the Netherlands and of Flanders."""

from addendum.matching.grammar import Grammar, phrases

GRAMMAR = Grammar(
    language="nl",
    duty=phrases(
        "zal / zullen / moet / moeten / dient / dienen / is verplicht / zijn verplicht / is .. verplicht / zijn .. "
        "verplicht / verplicht is / verplicht zijn / verplicht zich / verplichten zich / verbindt zich / verbinden "
        "zich / verbindt .. zich / zich verbindt / is gehouden / zijn gehouden / is .. gehouden / zijn .. gehouden / "
        "gehouden is / gehouden zijn / spant zich in / spannen zich in / spannen ons in / tracht / trachten / streeft "
        "/ zou / zouden / draagt zorg / dragen zorg / draagt .. zorg / draagt er zorg / zorgt ervoor / zorgen ervoor "
        "/ zorgt er .. voor / zorgt .. ervoor / staat ervoor in / staat er voor in / staat er .. voor in / staat .. "
        "voor in / staat garant / staat in voor / ziet erop toe / ziet er .. op toe / zien erop toe / ziet .. toe / "
        "waarborgt / waarborgen / garandeert / garanderen / verzekert / verzekeren / vergewist zich / heeft de plicht "
        "/ heeft de verplichting / heeft .. de verplichting / rust de verplichting / rust de plicht / hebben de "
        "verplichting / neemt op zich / neemt .. op zich / zegt toe / is aansprakelijk / is .. aansprakelijk / zijn "
        "aansprakelijk / blijft / blijven / is verantwoordelijk / zijn verantwoordelijk / is .. verantwoordelijk / "
        "mag alleen / mag slechts / mag uitsluitend / mag enkel / mag .. alleen / mag .. slechts / mag .. uitsluitend "
        "/ mag .. enkel / mogen alleen / mogen slechts / mogen uitsluitend / mogen enkel / mogen .. alleen / mogen .. "
        "slechts / mogen .. uitsluitend / mogen .. enkel / kan alleen / kan slechts / kan uitsluitend / kan .. "
        "slechts / kan .. uitsluitend / kunnen slechts / kunnen alleen / kunnen uitsluitend / mag niet / mogen niet / "
        "mag geen / mogen geen / mag .. niet / mogen .. niet / mag .. geen / mogen .. geen / mag noch / kan geen / "
        "kan niet / kunnen geen / is niet toegestaan / is .. niet toegestaan / zijn niet toegestaan / niet gerechtigd "
        "/ niet bevoegd / is verboden / is .. verboden / is het .. verboden / wordt geacht / komt overeen / komen "
        "overeen / belast met / onthoudt zich / onthouden zich / onthoudt .. zich"
    ),
    right=phrases(
        "kan / kunnen / mag / mogen / is gerechtigd / zijn gerechtigd / is .. gerechtigd / zijn .. gerechtigd / "
        "gerechtigd is / is bevoegd / zijn bevoegd / is .. bevoegd / heeft het recht / hebben het recht / heeft .. "
        "het recht / heeft recht / heeft te allen tijde het recht / komt het recht toe / is toegestaan / is .. "
        "toegestaan / is het toegestaan / staat het .. vrij / staat .. vrij / is vrij / behoudt zich / behouden zich "
        "/ is gemachtigd / is .. gemachtigd / heeft de mogelijkheid / heeft .. de mogelijkheid / heeft de bevoegdheid "
        "/ in de gelegenheid / kiest / kiezen / kies / bepaalt of / beslist of"
    ),
    weak=phrases(
        "zou / zouden / behoort te / spant zich in / spannen zich in / spannen ons in / ons inspannen / ons .. "
        "inspannen / spant zich .. in / zich inspannen / zich .. inspannen / inspanningsverplichting / redelijke "
        "inspanning* / naar beste vermogen / naar best vermogen / beste krachten / redelijkerwijs zijn best / zijn "
        "best doen / haar best doen / tracht / trachten / probeert / proberen / streeft / streven ernaar / ernaar "
        "streven / beoogt te / naar eigen inzicht / naar eigen oordeel / naar eigen goeddunken / naar eigen believen "
        "/ eigen discretie / vrije discretie / uitsluitende discretie / naar goeddunken / desgewenst naar eigen / "
        "commercieel redelijk* / commercieel haalbaar / commercieel verantwoord / wenselijk acht / opportuun acht / "
        "nuttig acht / passend acht / zinvol acht / nodig vindt / opportuun vindt / wanneer het haar uitkomt / "
        "wanneer het hem uitkomt / is voornemens om / is voornemens te / uit coulance / vrijblijvend*"
    ),
    negation=phrases("niet / geen / nooit / noch / geenszins / nimmer / evenmin / niets"),
    no_negation=phrases(
        "niet alleen / niet enkel / niet slechts / niet beperkt / niet limitatief* / niet uitputtend* / niet later "
        "dan / niet langer dan / niet meer dan / niet minder / niet lager / niet geautoriseerd* / niet bevoegd* / "
        "niet toegestane / niet onredelijk / niet onevenredig / niet onnodig / niet openbaar / niet openbare / niet "
        "naleeft / niet nakomt / niet voldoet / niet nagekomen / niet tijdig / niet behoorlijk / niet nakomen / niet "
        "naleven / niet nakoming / niet naleving / niet meer nodig / niet langer nodig / niet langer noodzakelijk / "
        "niet meer noodzakelijk / niet van toepassing zijnde / niet publiek* / niet ondergeschikte / niet vaker / "
        "niet eerder dan / niet herleidbaar / niet met onredelijk* / niet tot personen / niet passend* / niet "
        "rechtmatig / niet in overeenstemming / niet overeenkomstig / niet zijnde / niet wettelijk / geen afbreuk / "
        "doet niet af / niet verenigbaar / niet juist / niet correct / of niet"
    ),
    exception=phrases(
        "zonder / tenzij / behoudens / voordat / alvorens / totdat / tot / voor zover / behalve / mits / dan na / dan "
        "met / dan op / dan in / dan indien / dan voor / zolang / vooraleer / indien / hoogstens"
    ),
    limit=phrases(
        "anders dan / andere dan / ander dan / ander doel dan / andere doeleinden dan / andere wijze dan / andere "
        "doeleinden .. dan / andere doelen dan / met uitzondering / uitgezonderd / buiten het geval / andere .. dan / "
        "ander .. dan / verder dan"
    ),
    no_exception=phrases(
        "zonder onredelijk* / zonder onnodig* / zonder vertraging / zonder uitstel / zonder dralen / zonder verwijl / "
        "zonder enige vertraging / zonder nodeloze / zonder beperking / zonder voorbehoud / zonder kosten / zonder "
        "afbreuk / tot en met / tot het / tot de / tot een / tot aan / tot gevolg / behoudens bewijs / zonder meer / "
        "zonder meerkosten / tot stand / tot welke / met betrekking tot / tot deze / tot alle / tot zijn / tot haar / "
        "tot persoonsgegevens / tot geheimhouding"
    ),
    released=phrases(
        "niet verplicht / niet gehouden / geen verplichting / geen enkele verplichting / geen plicht / hoeft niet / "
        "hoeft .. niet / hoeven niet / hoeft geen / hoeft .. geen / behoeft niet / behoeft geen / niet aansprakelijk "
        "/ niet .. aansprakelijk / geen aansprakelijkheid / geen enkele aansprakelijkheid / niet verantwoordelijk / "
        "geen verantwoordelijkheid / ontslagen van / vrijgesteld van / wijst .. aansprakelijkheid / sluit .. "
        "aansprakelijkheid / niet nodig / nimmer verplicht / nooit verplicht / nimmer aansprakelijk / nooit "
        "aansprakelijk / niet vereist / nimmer gehouden"
    ),
    swallows=phrases(
        "anders beslist / anders besluit / anders bepaalt / anders wenst / niet opportuun acht / niet wenselijk acht "
        "/ te bezwaarlijk acht / te kostbaar acht / onredelijk acht / is niet van toepassing / zijn niet van "
        "toepassing / niet van toepassing is / geldt niet / gelden niet / buiten toepassing / uitsluitend na betaling "
        "/ eerst na betaling / pas na betaling / slechts na betaling / tegen vooruitbetaling / na voorafgaande "
        "betaling / na vooruitbetaling / mits vooraf betaald / afwijken van / hiervan afwijken / daarvan afwijken / "
        "kan afwijken / kan .. afwijken / mag .. afwijken / kunnen .. afwijken / ter zijde stellen / terzijde stellen "
        "/ zoals het haar goeddunkt / zoals het hem goeddunkt / naar believen"
    ),
    lawful=phrases(
        "wet / wetten / wettelijk* / recht / rechts / rechtens / unierecht* / lidstaat* / wetgeving / regelgeving / "
        "verbiedt / verboden / rechter / rechtbank / rechterlijk* / autoriteit* / toezichthouder* / dwingend* / "
        "onrechtmatig* / strijd / AVG / GDPR / artikel / art / verplichting*"
    ),
    refers=phrases(
        "dit / deze / dat / die / het / hij / zij / voorgaande / vorenstaande / bovenstaande / hiervan / daarvan / "
        "laatstgenoemde"
    ),
    anaphors=phrases(
        "hij / zij / hem / haar / hen / hun / deze / dit / die / dat / het / zich / hiervan / daarvan / hierover / "
        "daarover / hiertoe / daartoe / hiervoor / daarvoor / hieraan / daaraan / daarbij / hierbij / ervan / ertoe / "
        "eraan / erover / ervoor / dergelijke / zulke / laatstgenoemde / dezelfde / daartegen / hiertegen / ertegen"
    ),
    oblique=phrases(
        "aan / van / voor / met / naar / bij / over / tegen / tegenover / jegens / op / in / onder / uit / tussen / "
        "namens / volgens / conform / overeenkomstig / om / tot / per / binnen / buiten / ten / ter / als / dan / "
        "behoudens / omtrent / inzake / wegens / krachtens / sinds / zonder / na / voorafgaand / vanwege / mede / "
        "alsook / diens / wiens / behalve / middels / te"
    ),
    cases=phrases("een"),
    agent=phrases("door"),
    openers=phrases(
        "en / maar / of / dat / indien / wanneer / als / zodra / zolang / tenzij / omdat / waarbij / waarin / waarop "
        "/ waarmee / waarvan / waarvoor / waartoe / waaraan / zodat / opdat / nadat / voordat / alvorens / terwijl / "
        "doordat / alsmede / alsook / evenals / ingeval / mits / hoewel / totdat / voorzover / zover / doch / "
        "aangezien / dewelke / waaronder / ofwel / want / noch"
    ),
    articles=phrases(
        "de / het / elke / elk / iedere / ieder / deze / dit / dergelijke / zijn / haar / hun / diens / enige / enig "
        "/ alle / betreffende / betrokken / bedoelde / genoemde / desbetreffende / eerste / respectieve / "
        "oorspronkelijke / initiële / onderhavige / zelf / ook / tevens"
    ),
    controller=phrases(
        "verwerkingsverantwoordelijke / verwerkingsverantwoordelijken / verwerkings verantwoordelijke / "
        "verantwoordelijke / verantwoordelijken / verantwoordelijke voor de verwerking / gegevensexporteur / data "
        "exporteur / verwerkingsverantwoordelijkes / controller / gegevensverantwoordelijke"
    ),
    processor=phrases(
        "verwerker / verwerkers / gegevensverwerker / gegevensverwerkers / bewerker / bewerkers / gegevensimporteur / "
        "data importeur / processor / eerste verwerker"
    ),
    subprocessor=phrases(
        "subverwerker / subverwerkers / sub verwerker / sub verwerkers / subverwerking / deelverwerker / "
        "deelverwerkers / onderverwerker / onderverwerkers / subbewerker / subbewerkers / sub bewerker / sub "
        "bewerkers / subprocessor / subprocessors / sub processor / sub processors / andere verwerker / andere "
        "verwerkers / nieuwe verwerker / nieuwe verwerkers / aanvullende verwerker / aanvullende verwerkers / extra "
        "verwerker / verdere verwerker / verdere verwerkers / onderaannemer / onderaannemers / subcontractor / "
        "subcontractors / subcontractant / subcontractanten / onderopdrachtnemer / onderopdrachtnemers / "
        "subopdrachtnemer / subopdrachtnemers / hulpverwerker / hulpverwerkers / derde verwerker / externe verwerker"
    ),
    ambiguous=phrases("onderaannemer / onderaannemers"),
    further=phrases("andere / nieuwe / verdere / volgende / aanvullende / zijn / haar"),
    likely_controller=phrases(
        "opdrachtgever / opdrachtgevers / klant / klanten / afnemer / afnemers / cliënt / cliënte / cliënten / "
        "licentienemer / onderwijsinstelling / abonnee / aanbestedende dienst / koper / wederpartij / "
        "gegevensverstrekker / lastgever / contractpartij"
    ),
    likely_processor=phrases(
        "opdrachtnemer / opdrachtnemers / leverancier / leveranciers / dienstverlener / dienstverleners / aanbieder / "
        "aanbieders / provider / licentiegever / contractant / dienstenleverancier / dienstenaanbieder / "
        "hostingprovider / softwareleverancier / service provider / serviceprovider / lasthebber / inschrijver"
    ),
    pronouns_processor=phrases("wij / we / ons / onze"),
    pronouns_controller=phrases("u / uw / jij / je / jouw / jullie"),
    definition=phrases(
        "betekent / betekenen / wordt verstaan / worden verstaan / verstaan onder / heeft de betekenis / hebben de "
        "betekenis / wordt bedoeld / wordt gedefinieerd / betekenis die / een natuurlijke persoon of rechtspersoon"
    ),
    recital=phrases(
        "overwegende / overwegingen / overweging / considerans / preambule / in aanmerking nemende / nemen in "
        "aanmerking / gelet op"
    ),
    abbreviations=phrases(
        "art / artt / lid / nr / nrs / o.a / bijv / bv / b.v / n.v / d.w.z / m.b.t / t.a.v / i.v.m / incl / excl / "
        "evt / resp / ca / enz / etc / t.b.v / m.u.v / i.c / jo / sub / mr / dr / ir / drs / dhr / mevr / mw / tel / "
        "max / min / pag / blz / afd / hfdst / vgl / e.v / e.d / i.p.v / a.d.h.v / m.n / n.a.v / o.g.v / z.s.m / aug "
        "/ sept / okt / nov / dec / jan / feb / st / t.o.v / cfr / j.l / p"
    ),
    calls=phrases(
        "hierna / hierna te noemen / hierna genoemd / hierna ook te noemen / hierna verder te noemen / hierna "
        "aangeduid als / verder te noemen / verder genoemd / verder aangeduid als / hierna gezamenlijk / gezamenlijk "
        "/ gezamenlijk te noemen / afzonderlijk / tezamen / te dezen genoemd / hierna afzonderlijk / ook wel / "
        "genoemd / in deze overeenkomst aangeduid als / nader te noemen"
    ),
    not_party=phrases(
        "kvk / nummer / btw / hosting / producten / werkzaamheden / kosten / wijziging / wijzigingen / facturen / "
        "prijzen / betaling / betalingen / rechten / verplichtingen / klachten / geschillen / melding / meldingen / "
        "subverwerkers / tarieven / termijn / termijnen / bestellingen / licenties / afspraken / adviezen / content / "
        "account / accounts / abonnement / systemen / resultaten / maatwerk / hij / zij / het / dit / deze / die / "
        "partij / partijen / betrokkene / betrokkenen / persoon / personen / medewerker / medewerkers / gebruiker / "
        "gebruikers / derde / derden / rechter / rechtbank / commissie / staat / lidstaat / lidstaten / autoriteit / "
        "toezichthouder / artikel / tabel / overeenkomst / hoofdovereenkomst / verwerkersovereenkomst / voorwaarden / "
        "dienst / diensten / wet / wetgeving / gegevens / persoonsgegevens / bepaling / bepalingen / verordening / "
        "AVG / GDPR / UAVG / wbp / verzoek / datum / bijlage / bijlagen / annex / addendum / maatregel / maatregelen "
        "/ doel / doeleinden / EU / EER / doorgifte / inbreuk / datalek / datalekken / incident / verwerking / "
        "verwerkingen / documentatie / informatie / platform / software / website / applicatie / dpa / sla / opdracht "
        "/ dienstverlening / onderzoek / audit / contract / ondergetekende / ondergetekenden / instructie / "
        "instructies / beveiligingsincident / product / systeem / onderneming / functionaris / personeel"
    ),
    acts_as=phrases(
        "is / zijn / bent / ben / als / treedt op als / treedt .. op als / handelt als / optreedt als / optreden als "
        "/ op te treden als / fungeert als / in de hoedanigheid van / in hoedanigheid van / wordt aangemerkt als / "
        "worden aangemerkt als / aangemerkt als / aan te merken als / aan te merken is als / kwalificeert als / "
        "kwalificeren als / te kwalificeren als / geldt als / te gelden als / beschouwd als / te beschouwen als / in "
        "de rol van / blijft / heeft te gelden als / geacht"
    ),
    served=phrases(
        "ten behoeve van / namens / in opdracht van / instructies van / instructie van / aanwijzingen van / "
        "opdrachten van / voor rekening van"
    ),
    compounds=phrases("gegevens / data / persoonsgegevens"),
    inverted=("zou", "zouden", "mocht", "mochten"),
    relative=phrases("die / welke / wie / hetgeen / hetwelk / wiens"),
    closing=phrases("te / toegang / inzage / zou / zouden / niet langer / redelijkerwijs"),
    narrowing=phrases("uitsluitend / alleen / slechts / enkel / louter"),
    infinitive=phrases("te / om"),
    given=phrases(
        "gegeven / verstrekte / aangewezen / gemachtigde / aangestelde / benoemde / ingeschakelde / bepaalde / "
        "vastgestelde / goedgekeurde / opgestelde / verleende / gestelde / opgegeven / verzochte / verwerkte / "
        "aangeleverde / geleverde / ingehuurde / gekozen / geselecteerde / gehanteerde / gebruikte / getroffen / "
        "genomen / geautoriseerde / aangeboden / uitgevoerde / uit / uitgevaardigde / gewenste / voorgeschreven / "
        "gedane / aan / mandateerde / gemandateerde / gecontracteerde / toegelaten / erkende / gemaakte / in"
    ),
    auxiliaries=phrases("worden / wordt / werd / is / zijn / en / of"),
    receives=phrases(
        "geïnformeerd / ingelicht / verwittigd / gewaarschuwd / bijgestaan / ondersteund / geholpen / geraadpleegd / "
        "geconsulteerd / bericht / geattendeerd / gevrijwaard / betrokken / verzocht / hoogte gesteld / hoogte "
        "gebracht / kennis gesteld / staat gesteld / gelegenheid gesteld / toegestaan / geïnstrueerd / verstrekt / "
        "gemeld / verleend / geboden / gesteld / gegeven / toegekend / ontslagen"
    ),
    passive=phrases("wordt / worden / werd / werden / is"),
    verb_second=True,
    persons=phrases("hij / zij / deze / men"),
    nominals=phrases(
        "audit / audits / controle / controles / inspectie / inspecties / onderzoek / onderzoeken / toegang / gebruik "
        "/ verwerking / verwerkingen / toestemming / inzage / ing / ingen / keuring / bezwaar / opdracht / "
        "instructies / instructie / verzoek / ontvangst / inschakeling / raadpleging"
    ),
    finite=phrases("t / en / zal / kan / mag / is / zou / ijn / doen / gaan / staan"),
    endings=("s",),
)
