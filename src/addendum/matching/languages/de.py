"""German. Words that are compared one by one have "ss" for "ß", as the normal form has."""

from addendum.matching.grammar import Grammar, phrases

GRAMMAR = Grammar(
    language="de",
    duty=phrases(
        "muss / müssen / wird / werden / verpflichtet sich / verpflichten sich / ist verpflichtet / sind verpflichtet "
        "/ ist .. verpflichtet / sind .. verpflichtet / verpflichtet ist / verpflichtet sind / hat die Pflicht / "
        "obliegt / gewährleistet / gewährleisten / garantiert / sichert zu / sichert .. zu / stellt sicher / stellen "
        "sicher / stellt .. sicher / sorgt dafür / trägt dafür Sorge / trägt Sorge / hat dafür / hat der / hat die / "
        "hat den / hat dem / hat das / hat diese / hat alle / hat sämtliche / hat er / hat sie / hat auf / hat bei / "
        "hat nach / hat in / hat über / hat sicherzustellen / hat unverzüglich / hat für / hat zu / hat sich / hat "
        "geeignete / hat durch / hat eine / hat ein / hat einen / hat jede / hat jeden / hat im / hat zum / hat "
        "gegenüber / hat insbesondere / hat mit / hat ferner / hat regelmäßig / hat ihn / hat ihm / hat unter / hat "
        "personenbezogene / haben zu / haben die / haben den / haben sich / haftet / haften / ist haftbar / bleibt / "
        "bleiben / ist verantwortlich / ist allein verantwortlich / sind verantwortlich / trägt die Verantwortung / "
        "steht .. ein / darf nur / dürfen nur / darf .. nur / dürfen .. nur / darf ausschließlich / dürfen "
        "ausschließlich / darf .. ausschließlich / dürfen .. ausschließlich / darf nicht / dürfen nicht / darf .. "
        "nicht / dürfen .. nicht / darf kein* / dürfen kein* / darf weder / dürfen weder / ist untersagt / ist .. "
        "untersagt / ist es .. untersagt / ist verboten / nicht berechtigt / kann nur / können nur / verspricht / ist "
        "gehalten"
    ),
    right=phrases(
        "kann / können / darf / dürfen / könnte / ist berechtigt / sind berechtigt / ist .. berechtigt / sind .. "
        "berechtigt / berechtigt ist / ist befugt / sind befugt / ist .. befugt / hat das Recht / haben das Recht / "
        "hat .. das Recht / hat ein Recht / hat jederzeit das Recht / behält sich / behalten sich / steht .. frei / "
        "steht es .. frei / ist .. gestattet / ist gestattet / hat Anspruch / hat einen Anspruch / ist ermächtigt / "
        "ist frei"
    ),
    weak=phrases(
        "soll / sollen / sollte / sollten / bemüht / bemühen / bemüht sich / bestrebt / versucht / versuchen / "
        "angemessene* Anstrengung* / zumutbare* Anstrengung* / beste* Kräfte* / nach besten / bestem Bemühen / nach "
        "eigenem Ermessen / nach freiem Ermessen / nach eigenem freien Ermessen / Ermessen des Auftragnehmers / "
        "Ermessen des Anbieters / Ermessen des Dienstleisters / Ermessen des Auftragsverarbeiters / freien Ermessen / "
        "nach billigem Ermessen / eigenes Ermessen / Gutdünken / nach Belieben / wirtschaftlich vertretbar* / "
        "wirtschaftlich zumutbar* / wirtschaftlich sinnvoll* / für zweckmäßig hält / für angemessen hält / für "
        "sinnvoll hält / für geboten hält / wenn er es wünscht / beabsichtigt / anstreben / strebt an / strebt .. an "
        "/ kulanzweise / auf freiwilliger Basis / unverbindlich*"
    ),
    negation=phrases(
        "nicht / kein / keine / keinen / keinem / keiner / keines / keinerlei / nie / niemals / weder / keinesfalls / "
        "keineswegs / nichts"
    ),
    exception=phrases(
        "ohne / es sei denn / sofern nicht / soweit / bevor / bis / ausser / ausgenommen / solange / vorbehaltlich / "
        "vor / sofern / wenn nicht"
    ),
    limit=phrases("anders als / andere* als / anderweitig als / anderen als / ausser / als auf / mit Ausnahme"),
    no_exception=phrases(
        "ohne unangemessene* / ohne schuldhaft* / ohne Verzug / ohne Zögern / ohne unnötig* / ohne weiteres / ohne "
        "jede* / ohne Verzögerung / ohne ungebührliche* / vor Ort / vor allem / ohne Einschränkung* / ohne Rücksicht "
        "/ bis auf weiteres"
    ),
    no_negation=phrases(
        "nicht nur / nicht autorisiert* / nicht berechtigt* Person* / nicht befugt* / nicht mehr / nicht zuletzt / "
        "nicht öffentlich* / nicht abschließend* / nicht ausschließlich / nicht rechtzeitig / nicht länger als / "
        "nicht innerhalb / nicht binnen / "
        "nicht später als / nicht beschränkt / nicht allein / nicht unerheblich* / nicht anonymisiert* / nicht "
        "genehmigt* / nicht ordnungsgemäß* / nicht datenschutzkonform* / nicht eingehalten / nicht einhält / nicht "
        "erfüllt / nicht nachkommt / nicht konform* / nicht unterschritten / nicht unterschreiten / nicht "
        "unterschreitet / nicht berührt / nicht vertretbar* / nicht zumutbar* / nicht allgemein"
    ),
    released=phrases(
        "ist nicht verpflichtet / sind nicht verpflichtet / ist .. nicht verpflichtet / ist nicht gehalten / hat "
        "keine Pflicht / hat keine Verpflichtung / trifft keine Pflicht / trifft keine Verpflichtung / trifft .. "
        "keine Pflicht / trifft .. keine Verpflichtung / haftet nicht / haften nicht / haftet .. nicht / ist nicht "
        "verantwortlich / nicht haftbar / keine Haftung / keine Verantwortung / muss nicht / müssen nicht / braucht "
        "nicht / ist nicht erforderlich / nicht dafür verantwortlich / befreit von / entbunden / lehnt .. ab / "
        "besteht keine Pflicht / besteht keine Verpflichtung / schuldet .. nicht / schuldet keine / unterliegt nicht"
    ),
    swallows=phrases(
        "anders entscheidet / entscheidet anders / entscheidet etwas anderes / bestimmt etwas anderes / etwas anderes "
        "entscheidet / anderes bestimmt / anders bestimmt / für unzweckmäßig hält / für unangemessen hält / für zu "
        "aufwendig hält / zu aufwendig erscheint / gilt nicht / gelten nicht / findet keine Anwendung / finden keine "
        "Anwendung / keine Anwendung findet / erst nach Zahlung / nur nach Zahlung / gegen Vorauszahlung / nach "
        "vorheriger Zahlung / im Voraus bezahlt / abbedingen / jederzeit abweichen / davon abweichen / hiervon "
        "abweichen / ausser Kraft setzen / nach eigenem Belieben / ihm genehm / verzichten kann / für unangebracht "
        "hält"
    ),
    lawful=phrases(
        "Gesetz / Gesetze / gesetzlich* / Recht / Rechts / Unionsrecht* / rechtlich* / verbietet / verboten / "
        "untersagt / Gericht* / Behörde* / Aufsichtsbehörde* / zwingend* / rechtswidrig* / unzulässig* / verstößt / "
        "verstoßen / DSGVO / DS / Artikel / Art / Verpflichtung*"
    ),
    refers=phrases(
        "dies / diese / dieser / dieses / das / dem / es / er / sie / vorstehendes / vorstehende / satz / solche / "
        "hiervon / davon"
    ),
    anaphors=phrases(
        "ihn / ihm / sie / es / diese / diesen / diesem / dieser / dieses / dies / er / ihnen / sich / hierüber / "
        "darüber / hiervon / davon / dazu / hierzu / hierfür / dafür / dabei / hierbei / daran / diejenigen / jene / "
        "denen / solche"
    ),
    oblique=phrases(
        "an / auf / aus / ausser / bei / beim / für / gegen / gegenüber / im / in / mit / nach / seit / über / um / "
        "unter / wegen / zu / zum / zur / zwischen / neben / ohne / bis / vor / hinter / gemäss / entsprechend / "
        "statt / anstelle / zugunsten / zulasten / hinsichtlich / bezüglich / innerhalb / ausserhalb / namens / ins / "
        "ans / aufs / am / als / nebst / samt / pro / je / laut / mittels / deren / dessen"
    ),
    cases=phrases(
        "den / dem / des / einem / einen / eines / jedem / jeden / jedes / diesem / diesen / seinem / seinen / seines "
        "/ ihrem / ihren / ihres / keinem / keinen / keines"
    ),
    nominative=phrases("der / ein / jeder / dieser / jener / kein / sein / ihr / erste"),
    feminine=phrases(
        "erin / kundin / mandantin / ung / schaft / organisation / gesellschaft / stelle / firma / agentur / behörde "
        "/ klinik / partei / einrichtung / bank / stiftung / kommune / gemeinde / stadt / schule / universität / gmbh "
        "/ ag / kg / ion / heit / keit / tät / verantwortlichen / kanzlei / praxis / plattform / ug / mbh / "
        "nehmerinnen"
    ),
    persons=phrases("er"),
    agent=phrases("durch / von / vom / seitens"),
    nominals=phrases(
        "ung / ungen / ion / ionen / audit / audits / kontrolle / kontrollen / zugriff / zugriffe / besuch / besuche "
        "/ widerspruch / weisung / eingriff / einsicht / nutzung / erhalt / abruf / abschluss / einsatz"
    ),
    openers=phrases(
        "und / aber / sondern / dass / wenn / falls / sofern / soweit / sobald / solange / nachdem / bevor / bis / ob "
        "/ weil / da / damit / während / wobei / wie / oder / sowie / insoweit / wodurch / womit / jedoch / denn"
    ),
    articles=phrases(
        "der / die / das / ein / eine / einer / jeder / jede / dieser / diese / jener / kein / keine / sein / seine / "
        "ihr / ihre / ihrer / seiner / jeweilige / jeweiligen / jeweiliger / betreffende / betreffenden / genannte / "
        "genannten / beauftragte / beauftragten / jeglicher / allein / auch / stets / erste"
    ),
    controller=phrases(
        "verantwortlicher / verantwortliche / verantwortlichen / verantwortlichem / verantwortliche stelle / "
        "verantwortlichen stelle / controller / controllers / controllern / datenexporteur / datenexporteurs / "
        "auftragsgeber / auftragsgebers / für die verarbeitung verantwortliche / für die verarbeitung "
        "verantwortlicher / für die verarbeitung verantwortlichen"
    ),
    processor=phrases(
        "auftragsverarbeiter / auftragsverarbeiters / auftragsverarbeitern / auftragsverarbeiterin / "
        "auftragsdatenverarbeiter / auftragsdatenverarbeiters / processor / processors / datenimporteur / "
        "datenimporteurs / datenverarbeiter / datenverarbeiters"
    ),
    subprocessor=phrases(
        "unterauftragsverarbeiter / unterauftragsverarbeiters / unterauftragsverarbeitern / unterauftragnehmer / "
        "unterauftragnehmers / unterauftragnehmern / unterauftragnehmerin / subunternehmer / subunternehmers / "
        "subunternehmern / subauftragsverarbeiter / subauftragsverarbeiters / subauftragsverarbeitern / "
        "sub-auftragsverarbeiter / sub-auftragsverarbeiters / sub-auftragsverarbeitern / subauftragnehmer / "
        "subauftragnehmers / subauftragnehmern / sub-auftragnehmer / sub-auftragnehmers / sub-auftragnehmern / "
        "sub-unternehmer / sub-unternehmern / unterverarbeiter / unterverarbeitern / nachunternehmer / "
        "nachunternehmers / nachunternehmern / subdienstleister / subdienstleistern / sub-dienstleister / "
        "sub-dienstleistern / unterbeauftragte / unterbeauftragten / unterbeauftragter / weitere auftragsverarbeiter "
        "/ weiteren auftragsverarbeiter / weiterer auftragsverarbeiter / weiterem auftragsverarbeiter / weiteren "
        "auftragsverarbeiters / weiteren auftragsverarbeitern / anderer auftragsverarbeiter / anderen "
        "auftragsverarbeiter / andere auftragsverarbeiter / anderen auftragsverarbeitern / anderen "
        "auftragsverarbeiters / weitere auftragnehmer / weiteren auftragnehmer / weiteren auftragnehmern / neue "
        "auftragsverarbeiter / neuen auftragsverarbeiter / zusätzliche auftragsverarbeiter / zusätzlichen "
        "auftragsverarbeiter / subprocessor / subprocessors / subprocessoren / sub-processor / sub-processors / "
        "subprozessor / subprozessoren / unter-auftragnehmer / unter-auftragnehmern / unter-auftragsverarbeiter / "
        "unter-auftragsverarbeitern / unterauftragsnehmer / unterauftragsnehmern / unterauftragsnehmers"
    ),
    ambiguous=phrases("subunternehmer / subunternehmers / subunternehmern"),
    further=phrases(
        "nachfolgende / nachfolgenden / nachfolgender / weitere / weiteren / weiterer / anderen / andere / anderer / "
        "neue / neuen / zusätzliche"
    ),
    likely_controller=phrases(
        "auftraggeber / auftraggebers / auftraggebern / auftraggeberin / auftraggebende / auftraggebenden / kunde / "
        "kunden / kundin / besteller / bestellers / mandant / mandanten / mandantin / lizenznehmer / lizenznehmers / "
        "abonnent / abonnenten / leistungsempfänger / leistungsempfängers / anwender / anwenders / vertragskunde"
    ),
    likely_processor=phrases(
        "auftragnehmer / auftragnehmers / auftragnehmern / auftragnehmerin / auftragnehmende / auftragnehmenden / "
        "dienstleister / dienstleisters / anbieter / anbieters / provider / providers / lieferant / lieferanten / "
        "lizenzgeber / lizenzgebers / diensteanbieter / diensteanbieters / agentur / leistungserbringer / "
        "leistungserbringers / hersteller / herstellers / service provider / auftragsnehmer / auftragsnehmers"
    ),
    pronouns_processor=phrases("wir / uns / unser / unsere / unseren / unserer / unserem / unseres"),
    pronouns_controller=phrases("sie / ihnen / ihr / ihre / ihren / ihrer / ihrem / ihres"),
    definition=phrases(
        "bezeichnet / bezeichnen / bedeutet / bedeuten / meint / ist definiert / sind definiert / hat die Bedeutung / "
        "haben die Bedeutung / im Sinne dieses / im Sinne dieser / sind alle / ist jede / ist jeder / ist die / ist "
        "eine / ist der / sind die / wird verstanden / versteht man"
    ),
    recital=phrases("präambel / vorbemerkung / vorbemerkungen / erwägungsgrund / erwägungsgründe / in der erwägung"),
    abbreviations=phrases(
        "abs / art / lit / nr / nrn / bzw / z.b / ggf / gem / i.s.v / i.s.d / d.h / u.a / inkl / vgl / ca / usw / etc "
        "/ ff / f / i.v.m / str / evtl / insb / insbes / max / min / mind / sog / tel / dr / prof / st / ziff / "
        "buchst / bspw / o.g / o.ä / u.ä / zzgl / vs / einschl / entspr / e.k / e.v / co / inc / ltd / sp / rn / s / "
        "bd / aufl / abschn / kap / anl / hr / fr / vertr / z.t / a.m / exkl / ausschl / i.d.r / m.w.n / v / jan / "
        "feb / aug / sept / okt / nov / dez"
    ),
    calls=phrases(
        "nachfolgend / nachstehend / im Folgenden / im folgenden / folgend / fortan / kurz / genannt / bezeichnet / "
        "nachfolgend auch / gemeinsam / zusammen / einzeln / hiernach / im Weiteren"
    ),
    not_party=phrases(
        "er / sie / es / dies / diese / welche / empfänger / produkt / mitglied / mitglieder / nutzer / nutzern / "
        "betroffene / betroffener / betroffenen / person / personen / gericht / kommission / staat / staaten / "
        "behörde / aufsichtsbehörde / artikel / tabelle / vertrag / vertrags / hauptvertrag / vereinbarung / avv / "
        "auftragsverarbeitungsvertrag / agb / dienst / dienste / leistung / leistungen / partei / parteien / "
        "vertragspartei / gesetz / recht / daten / klausel / klauseln / verordnung / dsgvo / bdsg / anfrage / datum / "
        "anlage / anhang / gesetzgebung / massnahmen / massnahme / tom / toms / zweck / eu / ewr / übermittlung / "
        "verletzung / vorfall / verarbeitung / dokumentation / information / plattform / software / website / "
        "webseite / datenschutz / weisung / weisungen / auftrag / auftrags / hauptvertrags / leistungsvertrag / "
        "nutzungsvertrag / scc / scs / auftragsverarbeitung / nutzungsbedingungen / dpa / system / app / "
        "datenschutzvereinbarung / vertragsgegenstand / personenbezogene"
    ),
    acts_as=phrases(
        "ist / sind / als / handelt als / handelnd als / gilt als / gelten als / tätig als / wird als / fungiert als "
        "/ in der Rolle / in seiner Eigenschaft als / bleibt / auftritt als / tritt als"
    ),
    compounds=phrases("daten / informationen / inhalte / systeme / konto"),
    inverted=("sollte", "sollten", "soll"),
    relative=phrases("welche / welcher / welches / denen / wer"),
    closing=phrases(
        "werden / haben / sein / zugreifen / erhalten / verarbeiten / nehmen / kommen / führen / stellen / erlangen / "
        "bearbeiten / einsehen / ausüben"
    ),
    narrowing=phrases("nur / ausschließlich / lediglich / allein"),
    infinitive=phrases("zu / um"),
    given=phrases(
        "erteilte / erteilten / erteilter / erteiltem / gegebene / gegebenen / gegebener / beauftragte / beauftragten "
        "/ beauftragter / beauftragtem / benannte / benannten / benannter / bestellte / bestellten / bestimmte / "
        "bestimmten / bestimmter / bereitgestellte / bereitgestellten / bereitgestellter / übermittelte / "
        "übermittelten / übermittelter / überlassene / überlassenen / überlassener / genehmigte / genehmigten / "
        "genehmigter / getroffene / getroffenen / getroffener / eingesetzte / eingesetzten / eingesetzter / "
        "mandatierte / mandatierten / festgelegte / festgelegten / vorgegebene / vorgegebenen / autorisierte / "
        "autorisierten / ermächtigte / ermächtigten / verarbeitete / verarbeiteten / verarbeiteter / angeforderte / "
        "angeforderten / erbrachte / erbrachten / erbrachter / genutzte / genutzten / übertragene / übertragenen / "
        "übergebene / übergebenen / hinzugezogene / hinzugezogenen / gewählte / gewählten / gespeicherte / "
        "gespeicherten / ausgewählte / ausgewählten / verwendete / verwendeten / verfolgte / verfolgten / erlassene / "
        "erlassenen / betriebene / betriebenen / gestellte / gestellten / geschuldete / geschuldeten"
    ),
    receives=phrases(
        "informiert / unterstützt / unterrichtet / benachrichtigt / verständigt / hingewiesen / angehört / "
        "konsultiert / eingebunden / einbezogen / beteiligt / zu unterstützen / zu informieren / zu unterrichten / "
        "zu benachrichtigen / zu verständigen / zu konsultieren / zu beteiligen / hinzuweisen / anzuhören / "
        "einzubinden / einzubeziehen"
    ),
    passive=phrases("wird / werden / wurde / wurden / ist / sind / sei"),
    verb_second=True,
    endings=("s", "es", "n", "en", "in"),
    capital_nouns=True,
)
