"""Nouns that name sources, by what sort of source they name (IPTC and PARC source types)."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.model import SourceKind

_WITNESS = "witness eyewitness bystander survivor onlooker passer-by"
_PERSON = (
    "official source aide spokesman spokeswoman spokesperson expert analyst leader lawmaker critic"
    " opponent supporter voter adviser advisor diplomat officer commander minister president chief"
    " chairman chairwoman chair director executive investigator prosecutor lawyer attorney activist"
    " researcher scientist doctor physician nurse author reporter journalist correspondent editor"
    " man woman student teacher soldier worker insider strategist operative member senator"
    " congressman congresswoman governor candidate republican democrat conservative liberal"
    " economist rival ally colleague friend mother father parent brother sister son daughter wife"
    " husband relative observer historian professor pollster mayor judge king queen pope prince"
    " princess secretary general admiral colonel captain coach player manager owner founder"
    " representative delegate negotiator envoy ambassador consultant donor trader investor veteran"
    " boss head deputy director-general co-founder ceo cfo veterinarian firefighter farmer driver"
    " pilot patient victim lieutenant sergeant detective superintendent inspector sheriff pastor"
    " bishop priest imam rabbi psychologist seismologist virologist epidemiologist meteorologist"
    " geologist engineer campaigner organizer organiser protester demonstrator rebel militant"
    " premier chancellor legislator councillor councilman counsel negotiator customer consumer"
    " employee staffer assistant reviewer barrister solicitor clerk physicist biologist astronomer"
    " statistician cardiologist forecaster archaeologist conservationist commentator"
    " commissioner partner treasurer dean landlord moderator resident"
    " neighbor neighbour administrator marshal referee skipper"
    " goalkeeper striker midfielder defender trustee trader villager islander passenger commuter"
    " motorist shopkeeper tenant pupil team-mate accountant nephew niece"
    " host anchor guest speaker fan teammate"
)
_DOCUMENT = (
    "report statement document study survey poll article letter memo filing lawsuit complaint"
    " transcript book paper email record release affidavit indictment ad advertisement editorial"
    " law bill review analysis census communique manifesto website site video bulletin audit note"
    " column op-ed warrant order ruling verdict resolution treaty draft forecast dossier summary"
    " tally chart map dataset estimate trial assessment log alert preprint test release version"
    " e-mail message slide account ledger database directory register registration spreadsheet row"
    " label manual handbook guideline leaflet brochure comment minute metadata certificate diary"
    " notebook entry page chapter section footnote contract agreement invoice receipt listing"
    " catalogue timetable schedule examination autopsy postmortem scan measurement recording"
    " footage photograph image screenshot sign banner placard plaque inscription readout"
    " presentation obituary specification application submission deposition judgment census"
    " questionnaire"
    " calculation copy projection model simulation reading"
)
_SOCIAL_MEDIA = "tweet post"
_OFFICIAL_BODY = (
    "ministry government police military army navy court parliament congress senate house"
    " administration council commission department office staff kremlin pentagon embassy cabinet"
    " force federation nation committee bureau command regulator legislature municipality"
    " state treasury authority tribunal inspectorate consulate coastguard brigade battalion"
    " service directorate prosecution inquiry inquest agency registry duma knesset bundestag"
    " secretariat"
)
_NEWS_OUTLET = (
    "newspaper daily weekly tabloid network broadcaster channel magazine outlet media television"
    " tv radio"
    " paper newswire"
)
_ORGANIZATION = (
    "company group organization organisation association institute university campaign party bank"
    " firm foundation club league corporation center centre society team charity nonprofit"
    " alliance coalition airline observatory hospital school college fund trust watchdog think-tank"
    " team mission board side camp delegation panel jury insurer builder supplier employer"
    " shipper contractor broker opposition gallery museum theatre orchestra choir"
    " network carrier manufacturer retailer lender maker operator developer utility startup"
    " consultancy movement front militia camp inc corp ltd plc llc ag sa gmbh co holdings energy"
    " union society chamber chapter auditor producer exchange confederation management leadership"
    " motors airlines airways systems technologies industries pharmaceuticals partners capital"
    " insurance laboratories electric petroleum oil steel foods media studios entertainment"
)
_IRREGULAR_PLURALS: Final = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "spokespeople": "spokesperson",
    "wives": "wife",
    "media": "media",
    "chiefs": "chief",
    "police": "police",
}
_GROUPS: Final = (
    (SourceKind.ORGANIZATION, _ORGANIZATION),
    (SourceKind.NEWS_OUTLET, _NEWS_OUTLET),
    (SourceKind.OFFICIAL_BODY, _OFFICIAL_BODY),
    (SourceKind.DOCUMENT, _DOCUMENT),
    (SourceKind.SOCIAL_MEDIA, _SOCIAL_MEDIA),
    (SourceKind.PERSON, _PERSON + " person"),
    (SourceKind.WITNESS, _WITNESS),
)
_KIND_OF: Final = {noun: kind for kind, nouns in _GROUPS for noun in nouns.split()}
_ALWAYS_PLURAL: Final = {
    "authorities": SourceKind.OFFICIAL_BODY,
    "data": SourceKind.DOCUMENT,
    "figures": SourceKind.DOCUMENT,
    "statistics": SourceKind.DOCUMENT,
    "records": SourceKind.DOCUMENT,
    "findings": SourceKind.DOCUMENT,
    "results": SourceKind.DOCUMENT,
    "research": SourceKind.DOCUMENT,
    "others": SourceKind.PERSON,
    "many": SourceKind.PERSON,
    "some": SourceKind.PERSON,
    "several": SourceKind.PERSON,
}
PLACES: Final = frozenset(
    "moscow kyiv kiev washington beijing london tehran jerusalem brussels paris berlin ankara tokyo"
    " seoul pyongyang delhi islamabad kabul baghdad damascus beirut cairo riyadh doha rome madrid"
    " warsaw vienna athens belgrade budapest bucharest sofia minsk tbilisi yerevan baku havana"
    " caracas brasilia canberra ottawa taipei hanoi manila jakarta nairobi abuja pretoria"
    " russia ukraine china britain iran israel france germany turkey japan india pakistan iraq"
    " syria lebanon egypt jordan qatar italy spain poland austria hungary romania greece serbia"
    " belarus georgia armenia azerbaijan cuba venezuela brazil argentina mexico canada australia"
    " taiwan vietnam thailand indonesia philippines malaysia singapore kenya nigeria ethiopia sudan"
    " somalia libya tunisia algeria morocco yemen sweden norway denmark finland estonia latvia"
    " lithuania ireland portugal netherlands belgium switzerland kazakhstan us uk eu un nato u.s"
    " u.n u.k e.u".split()
)
"""Capitals and states, which stand for their governments."""


def singular(noun: str) -> str:
    """The singular of a plural noun, else the noun."""
    if noun in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[noun]
    if noun in _KIND_OF or noun in _ALWAYS_PLURAL:
        return noun
    for ending, replacement in (("ies", "y"), ("es", ""), ("s", "")):
        base = noun.removesuffix(ending) + replacement
        if noun.endswith(ending) and base in _KIND_OF:
            return base
    return noun


def kind_of_noun(noun: str) -> SourceKind | None:
    """What sort of source a lower-case noun names; None if it names no source we know."""
    return _ALWAYS_PLURAL.get(noun) or _KIND_OF.get(singular(noun))


def is_plural(noun: str) -> bool:
    """Whether a lower-case noun that names a source is a plural."""
    return noun in _ALWAYS_PLURAL or singular(noun) != noun
