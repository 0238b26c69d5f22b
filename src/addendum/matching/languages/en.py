"""English."""

from addendum.matching.grammar import Grammar, phrases

GRAMMAR = Grammar(
    language="en",
    duty=phrases(
        "shall / must / will / undertake* / agree to / agrees to / agreed to / is obliged / are obliged / is "
        "obligated / is required to / are required to / has to / have to / is to / are to / ensure* / commit "
        "to / commits to / warrants / guarantees / covenants / is responsible for / is liable / remains "
        "liable / is bound / are bound / we ll / is committed to / it is agreed / remains / is answerable / "
        "is solely responsible / are responsible / may only / may not / can only / may process .. only / may "
        "be processed only / may use .. only / may access .. only / may act only"
    ),
    right=phrases(
        "may / can / could / is entitled / are entitled / entitled to / has the right / have the right / "
        "right to / reserves / is authorised to / is authorized to / is permitted to / are permitted to / is "
        "allowed to / is free to"
    ),
    weak=phrases(
        "should / endeavour* / endeavor* / reasonable effort* / reasonable endeavour* / best effort* / "
        "commercially reasonable / where commercially / sole discretion / own discretion / its discretion / "
        "deems appropriate / sees fit / strive* / try to / try not to / seeks to / tries to / tries not to / "
        "not intend to / if it so chooses / where "
        "practicable"
    ),
    negation=phrases(
        "not / no / never / neither / nor / cannot / none / don t / won t / doesn t / isn t / aren t / refrain from / "
        "refrains from / refraining from / abstain from / abstains from / prohibited from / prohibited to / forbidden "
        "to / forbidden from"
    ),
    no_negation=phrases(
        "not only / not merely / not just / not limited to / no later than / not later than / no more than / not more "
        "than / no less / not less / no fewer than / no matter"
    ),
    exception=phrases("without / unless / until / save / before / to the extent"),
    limit=phrases("other than / except*"),
    no_exception=phrases(
        "without undue / without delay / without any undue / without unreasonable / without prejudice / "
        "without limit* / without further delay"
    ),
    released=phrases(
        "not required to / not obliged to / not obligated to / no obligation / no duty / not be required / "
        "not be obliged / not be obligated / need not / not have to / not liable / not be liable / not "
        "responsible / not be responsible / no responsibility / no liability / under no .. obligation / under "
        "no .. duty"
    ),
    swallows=phrases(
        "decides otherwise / decide otherwise / determines otherwise / considers this / considers it / deems "
        "it / deems this / may disapply / may derogate / may deviate / may waive this / does not apply / do "
        "not apply / shall not apply / will not apply / only after payment / after payment in advance / upon "
        "payment / against payment / subject to payment / subject to .. fee / subject to .. separate "
        "agreement / subject to .. separate order / conditional on / conditional upon / unless it is "
        "inconvenient / as it sees fit / where convenient / if convenient"
    ),
    lawful=phrases(
        "law / laws / legal* / statut* / prohibit* / court / regulat* / authorit* / mandatory / legislation / "
        "illegal / unlawful / infring* / violat* / GDPR / article"
    ),
    refers=phrases("this / these / the / such / that / it / foregoing / above"),
    anaphors=phrases("it / them / one / they / those"),
    resumes=phrases(
        "do this / does this / do so / does so / doing this / doing so / this is done / this happens / this serves / "
        "this lasts / this continues / this goes on / this ends / this stops"
    ),
    oblique=phrases(
        "of / to / for / from / with / behalf of / upon / against / between / about / among / than / over / "
        "at / via / under / on / in / per / within"
    ),
    agent=phrases("by"),
    openers=phrases(
        "and / but / that / which / if / where / when / once / while / unless / because / then / whether / "
        "after / before"
    ),
    opening=phrases("in the event / in case / in the case / to the extent / insofar as / in so far as / as soon as"),
    articles=phrases("the / each / any / such / a / an / its / that / relevant / respective / said"),
    controller=phrases(
        "controller / controllers / data controller / data controllers / controller s / data exporter / "
        "exporter / responsible party / processing owner"
    ),
    processor=phrases(
        "processor / processors / data processor / data processors / data importer / importer / contract processor"
    ),
    subprocessor=phrases(
        "sub processor / sub processors / subprocessor / subprocessors / sub processing / subprocessing / sub "
        "contractor / sub contractors / subcontractor / subcontractors / another processor / other processor "
        "/ other processors / further processor / further processors / additional processor / additional "
        "processors / third party processor / third party processors / sub data processor / sub data "
        "processors / third party service provider / third party service providers"
    ),
    ambiguous=phrases("subcontractor / subcontractors"),
    further=phrases("subsequent / another / other / further / additional / its / new / second"),
    likely_controller=phrases(
        "customer / customers / client / clients / subscriber / principal / purchaser / buyer / contracting "
        "authority / merchant / ordering party / responsible body"
    ),
    likely_processor=phrases(
        "supplier / suppliers / vendor / provider / providers / service provider / service providers / "
        "contractor / contractors / agency / licensor / consultant"
    ),
    pronouns_processor=phrases("we / us / our / ours"),
    pronouns_controller=phrases("you / your / yours"),
    definition=phrases(
        "means / shall mean / has the meaning / have the meaning / shall have the meaning / is defined / are "
        "defined / refers to / have the meanings / has the same meaning / have the same meaning / shall have "
        "the same meaning / shall be understood"
    ),
    recital=phrases("whereas / recital / recitals / background / preamble / considering that"),
    abbreviations=phrases(
        "art / arts / no / nos / e.g / i.e / sec / para / paras / lit / inc / ltd / co / corp / llc / cf / "
        "etc / incl / vs / mr / mrs / ms / dr / st / approx / resp / u.s / reg / cl / ref / tel / p / pp / "
        "max / min / cal / civ / stat / ann / rev / bus / prof / gen / fed / tit / vol"
    ),
    calls=phrases(
        "hereinafter / hereafter / referred to as / known as / called / collectively / together / individually"
    ),
    not_party=phrases(
        "it / they / this / which / who / recipient / discloser / receiving / disclosing / product / member / "
        "members / user / users / data subject / subject / subjects / individual / individuals / court / "
        "commission / state / states / authority / regulator / nothing / neither / each / either / both / "
        "effective / section / article / table / parts / agreement / contract / services / service / dpa / "
        "addendum / parties / party / terms / law / laws / data / clauses / clause / regulation / gdpr / ccpa "
        "/ request / date / annex / schedule / legislation / act / measures / purpose / sccs / eu / uk / "
        "transfer / breach / incident / processing / documentation / information / platform / software / site "
        "/ website / subprocessors"
    ),
    rarely_party=phrases("user / member / authority / platform / institution"),
    acts_as=phrases(
        "is / are / acts as / act as / acting as / acts / shall be / will be / as / is considered / is deemed "
        "/ qualifies as / is appointed as / appoints / remains / are considered / be considered / be deemed / "
        "regarded as"
    ),
    served=phrases(
        "process* .. on behalf of / processing .. on behalf of / data on behalf of / information on behalf of / "
        "instructions of / instructions from / instruction of / instruction from / instructions given by / "
        "instructions issued by / instructed by"
    ),
    instructs=phrases("instructions / instruction"),
    compounds=phrases(
        "data / personal / information / content / confidential / materials / systems / account / environment"
    ),
    inverted=("should",),
    relative=phrases("who / which / that / whom"),
    people=phrases(
        "employees / staff / personnel / workers / agents / contractors / consultants / officers / directors / "
        "affiliates / representatives / advisers / advisors / partners / freelancers"
    ),
    gets=phrases("receive"),
    provisos=phrases(
        "provided that / provided it / provided we / provided always / provided the / on condition that / on the "
        "condition that / on condition of / on the understanding that / so long as / as long as"
    ),
    grants=phrases(
        "agrees that / agree that / agrees to the / agree to the / agrees to any / authorises / "
        "authorizes / authorise / authorize / consents / consent to / consent that / permits / allows / approves / "
        "instructs / grants / acknowledges and agrees"
    ),
    narrowing=phrases("only / solely / exclusively / merely"),
    infinitive=phrases("to"),
    given=phrases(
        "given / provided / issued / set / specified / authorised / authorized / designated / mandated / "
        "appointed / agreed / communicated / determined / defined / approved / supplied / ordered / "
        "prescribed / laid / stated / engaged / owned / controlled / documented / submitted / uploaded / conducted / "
        "performed / commissioned / nominated / selected / chosen / instructed / requested / made / undertaken"
    ),
    receives=phrases(
        "informed / notified / told / advised / alerted / warned / given / sent / provided / supplied / granted / "
        "offered / consulted / updated"
    ),
    passive=phrases("be / is / are / been"),
    auxiliaries=phrases("be / is / are / been / being / was / were / and / or"),
)
