"""French."""

from addendum.matching.grammar import Grammar, phrases

GRAMMAR = Grammar(
    language="fr",
    duty=phrases(
        "doit / doivent / devra / devront / s engage / s engagent / s engageant / s engagera / est tenu / est tenue / "
        "sont tenus / est obligé / est obligée / s oblige / s obligent / veille / veillent / veillera / garantit / "
        "garantissent / s assure / s assurent / s assurera / fait en sorte / incombe / est responsable / demeure / "
        "demeurent / demeurera / reste / restera / répond / répondra / est redevable / peut .. que sur / est autorisé "
        ".. que sur / est autorisée .. que sur / sont autorisés .. que sur / est autorisé .. que conformément / est "
        "autorisé .. qu / peut .. que conformément / peut .. que selon / peut .. que suivant / peuvent .. que "
        "conformément / pourra .. que conformément / peut .. que dans / peut .. que pour / peut .. que si / peut .. "
        "qu / peuvent .. que sur / peuvent .. qu / pourra .. que sur / pourra .. qu / peut .. sans / pourra .. sans / "
        "peuvent .. sans / peut pas / peuvent pas / pourra pas / peut en aucun cas / nous engageons / vous engagez / "
        "devons / devez / devrons / devrez / sommes tenus / êtes tenu / êtes tenus / veillons / veillez / nous "
        "assurons / vous assurez / garantissons / garantissez / nous interdisons / restons / demeurons / répondons / "
        "sommes responsables / appartient / fait son affaire / font leur affaire / se charge / prend à sa charge / a "
        "l obligation / ont l obligation / a pour obligation / prend l engagement / il est convenu / s interdit / s "
        "interdisent / est interdit / est interdite / sont interdits / aura l obligation"
    ),
    right=phrases(
        "peut / peuvent / pourra / pourront / pourrait / a le droit / ont le droit / a droit / dispose du droit / "
        "dispose d un droit / est autorisé à / sont autorisés à / est autorisée à / est libre / sont libres / se "
        "réserve / est en droit / pouvez / pouvons / pourrez / pourrons / avez le droit / avez la possibilité / "
        "disposez du droit / êtes en droit / êtes libre / conserve le droit / sera en droit / sont en droit / aura le "
        "droit / aura la possibilité / aura la faculté / ont la possibilité / ont la faculté / a la faculté / a la "
        "possibilité / est habilité / est fondé à / dispose de la faculté"
    ),
    weak=phrases(
        "devrait / devraient / s efforce / s efforcent / s efforcera / efforts raisonnables / meilleurs efforts / "
        "tous ses efforts / à sa discrétion / à sa seule discrétion / son entière discrétion / sa convenance / juge "
        "opportun / estime opportun / juge utile / tente / tâche de / essaie / cherche à / s il le souhaite / "
        "envisage de / a l intention / commercialement raisonnable* / dans la mesure du raisonnable / dans la mesure "
        "raisonnable / limites raisonnables / nous efforçons / nous efforcerons / s il le juge / si elle le juge / s "
        "efforcera"
    ),
    negation=phrases("pas / aucun / aucune / jamais / nullement / ne saurait / ne sauraient / n a plus / ne sont plus"),
    no_negation=phrases(
        "pas seulement / pas uniquement / pas exclusivement / pas limité / pas limitée / pas limités / pas limitées / "
        "pas plus de / pas plus tard / pas moins / pas encore / pas échéant"
    ),
    exception=phrases("sans / sauf / hormis / à moins / avant / tant que / jusqu / dans la mesure"),
    limit=phrases("autrement que / autres que / excepté / à l exception / si ce n est"),
    no_exception=phrases(
        "sans délai / sans retard / sans tarder / sans préjudice / sans limit* / sans attendre / sans aucun délai / "
        "sans autre délai / sans frais / avant tout / sauf erreur"
    ),
    released=phrases(
        "pas tenu / pas tenue / pas tenus / pas obligé / pas obligée / n est tenu à aucun* / aucune obligation / pas "
        "l obligation / pas à / pas responsable / aucune responsabilité / pas être tenu / dispensé / exonéré / "
        "décline toute"
    ),
    swallows=phrases(
        "en décide autrement / en décident autrement / décide autrement / juge cela / estime cela / peut déroger / "
        "peut écarter / ne s applique pas / ne s appliquent pas / uniquement après paiement / seulement après "
        "paiement / contre paiement / sous réserve du paiement / moyennant .. paiement préalable / après paiement"
    ),
    lawful=phrases(
        "loi / lois / légal* / droit / législati* / réglement* / interdi* / tribunal / autorité* / RGPD / article / "
        "juridi* / illicite / illégal* / viol*"
    ),
    refers=phrases(
        "ce / cet / cette / présent / présente / présents / présentes / "
        "ces / cela / ceci / celui / celle / il / elle / lesdit* / ledit / ladite"
    ),
    anaphors=phrases("le / la / les / ceux / celles / celui / celle / ils / elles / y / en / lui / leur / il / elle"),
    oblique=phrases(
        "de / du / des / d / à / au / aux / pour / avec / envers / auprès / contre / entre / sur / chez / dans / en / "
        "sous / vers / selon / outre"
    ),
    agent=phrases("par"),
    openers=phrases(
        "et / mais / que / qu / si / lorsque / lorsqu / quand / où / puis / dont / car / après / dès / donc / ainsi"
    ),
    articles=phrases(
        "le / la / les / l / un / une / chaque / tout / toute / son / sa / ses / ce / cet / cette / ledit / ladite / "
        "leur / leurs / tous / dit"
    ),
    controller=phrases(
        "responsable de traitement / responsable du traitement / responsables de traitement / responsables du "
        "traitement / responsable des traitements / exportateur de données / exportateur / exportateur des données"
    ),
    processor=phrases("sous traitant / sous traitante / sous traitant initial / importateur de données / importateur"),
    subprocessor=phrases(
        "sous traitant ultérieur / sous traitants ultérieurs / autre sous traitant / autres sous traitants / sous "
        "traitant de second rang / sous traitants de second rang / sous traitant de deuxième rang / sous traitants de "
        "rang / sous traitant subséquent / sous traitants subséquents / nouveau sous traitant / nouveaux sous "
        "traitants / sous traitance ultérieure / sous traitant de rang ultérieur / sous traitants / tout sous "
        "traitant / chaque sous traitant / son sous traitant / ses sous traitants / propres sous traitants / "
        "prestataire ultérieur / sous traitant secondaire / sous traitants secondaires / sous sous traitant"
    ),
    ambiguous=(),
    further=phrases("autre / autres / ultérieur / ultérieurs / nouveau / nouveaux / second / subséquent"),
    likely_controller=phrases(
        "client / clients / donneur d ordre / donneur d ordres / pouvoir adjudicateur / acheteur / abonné / "
        "commanditaire / commerçant / marchand / souscripteur / cliente / collectivité / commune / entité "
        "adjudicatrice / maître d ouvrage / mandant / adhérent"
    ),
    likely_processor=phrases(
        "prestataire / prestataires / titulaire / fournisseur / fournisseurs / éditeur / hébergeur / adjudicataire / "
        "contractant / cocontractant / agence / concédant / mandataire"
    ),
    pronouns_processor=phrases("nous / notre / nos"),
    pronouns_controller=phrases("vous / votre / vos"),
    agreeing=phrases("nous ons / nous sommes / vous ez / vous êtes / vous faites"),
    definition=phrases(
        "désigne / désignent / signifie / signifient / est défini comme / sont définis / s entend / s entendent / a le "
        "sens / ont le sens / a la signification / ont la signification / on entend par"
    ),
    recital=phrases("considérant / attendu / préambule / exposé préalable / étant donné / rappel* préalable"),
    abbreviations=phrases(
        "art / al / n / no / p / pp / ex / etc / cf / m / mm / mme / mlle / dr / ste / sté / env / tél / réf / c.-à-d "
        "/ c.civ / soc / cap / min / max / i.e / e.g / r.c.s / rcs"
    ),
    calls=phrases(
        "ci après / ci après dénommé / ci après dénommée / ci après désigné / ci après désignée / ci après le / "
        "dénommé / dénommée / désigné / désignée / ensemble / individuellement / collectivement / appelé / appelée"
    ),
    not_party=phrases(
        "il / elle / ils / elles / ceci / cela / qui / destinataire / produit / membre / utilisateur / utilisateurs / "
        "personne concernée / personne / personnes / cour / tribunal / commission / état / états / autorité / "
        "article / tableau / contrat / accord / convention / services / service / avenant / partie / parties / loi / "
        "données / clauses / clause / règlement / rgpd / demande / date / annexe / législation / mesures / finalité / "
        "ue / transfert / violation / incident / traitement / traitements / documentation / information / plateforme / "
        "logiciel / site / marché / dpa / cgv / cgu / cnil"
    ),
    acts_as=phrases(
        "est / sont / agit en qualité de / agit en tant que / agissant en qualité de / agissant en tant que / agit "
        "comme / en qualité de / en tant que / a la qualité de / est considéré comme / est désigné comme / est "
        "qualifié de / intervient en qualité de / intervient en tant que / est réputé / qualité de"
    ),
    served=phrases(
        "pour le compte de / pour le compte du / pour le compte d / instructions de / instructions du / instructions "
        "documentées de / instructions documentées du / instruction de / instruction du"
    ),
    relative=phrases("qui / dont / auxquelles / auquel / lequel / lesquels / lesquelles / laquelle"),
    persons=phrases("il / elle / ils / elles"),
    narrowing=phrases("uniquement / exclusivement / seulement"),
    infinitive=phrases("de / pour / à"),
    given=phrases(
        "données / donnée / donné / fournies / fourni / émises / émise / transmises / transmise / fixées / mandaté / "
        "mandatée / désigné / désignée / définies / communiquées / communiquée / approuvé / agréé / adressées / "
        "formulées / prévues / choisi / nommé / documentées / établies / délivrées"
    ),
    receives=phrases(
        "informé / informée / informés / notifié / notifiée / avisé / avisée / averti / avertie / avertis / alerté / "
        "alertée / alertés / prévenu / prévenue / prévenus / consulté / consultée"
    ),
    passive=phrases("être / est / sont / sera / seront / soit / soient / été / êtes / serez"),
    provisos=phrases(
        "à condition / à la condition / sous réserve d / sous réserve de / pourvu que / à charge pour / dès lors que"
    ),
    grants=phrases(
        "autorise / autorisent / autorisez / consent / consentent / consentez / accepte que / acceptent que / "
        "acceptez que / approuve / donne son accord / donne son autorisation"
    ),
    auxiliaries=phrases("être / est / sont / sera / seront / soit / soient / et / ou / été"),
    inverted=("devrait",),
)
