"""Lines that are page furniture by their words alone. To teach a new one, add a row to ``RULES``.

Patterns see one line, without bullets and indent, in any case, and must match all of it. Keep them
free of nested or adjoining open repetitions: ``.*`` once, at most, and never after ``\\s*``.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple


class Scope(StrEnum):
    """What a line says about the lines after it."""

    LINE = "line"
    """Nothing."""
    HEADLINES = "headlines"
    """Headlines of other articles follow, up to the next running text."""
    REST = "rest"
    """Once the article has begun, it is over."""
    COMMENTS = "comments"
    """As REST, but only where two paragraphs stand before it: share bars say "Comments" too."""


class Rule(NamedTuple):
    """A kind of furniture: its name (the reason on the line), its scope and its pattern."""

    name: str
    scope: Scope
    pattern: str


MAX_LENGTH: Final = 300
"""Longer lines are not looked at: furniture is short."""

_AGENCY: Final = (
    r"(?:ap|afp|reuters|epa(?:-efe)?|upi|pti|ani|dpa|tass|xinhua|anadolu(?: agency)?|getty(?: images)?"
    r"|shutterstock|alamy(?: stock photo)?|bloomberg|zuma(?: press)?|rex features|pa(?: media| wire)?"
    r"|associated press|the associated press|nurphoto|sipa(?: usa)?|imago|istock|unsplash)"
)
_NAVIGATION: Final = (
    r"home(?:page)?|menu|main menu|search|sign (?:in|up|out)|log ?(?:in|out)|register|my account"
    r"|subscribe(?: now| today)?|donate(?: now)?|newsletters?|close|open|more|all|live|live tv|listen live"
    r"|watch live|news ?feed|world|politics|business|economy|markets|technology|tech|science|health"
    r"|sports?|football|culture|arts?(?: ?& ?culture| and culture)?|entertainment|lifestyle|travel|style|opinion"
    r"|analysis|features?|videos?|photos?|in pictures|galler(?:y|ies)|podcasts?|radio|tv|weather"
    r"|environment|climate|education|obituaries|letters|crosswords?|puzzles|games|cartoons|explainers?"
    r"|investigations|local(?: news)?|national|international|us|u\.s\.|uk|africa|asia|asia[ -]pacific|europe"
    r"|americas|latin america|middle east|news|latest|topics|sections|audio|shop|jobs|classifieds"
    r"|e-?paper|english|español|français|deutsch|العربية|русский|українська|中文|advertise(?: with us)?"
)
_SHARE: Final = (
    r"facebook|twitter|x|whatsapp|telegram|viber|e-?mail|linkedin|reddit|pinterest|flipboard|tumblr"
    r"|pocket|messenger|threads|bluesky|instagram|youtube|tiktok|rss|sms|copy(?: link)?|link copied!?|print|save|bookmark|tweet"
    r"|post|pin|like|restack|reply|share(?: (?:this(?: \w+)?|on \w+|via \w+|full article|options|link))?"
    r"|share (?:on|via|to) .{1,60}|share save|link|gift(?: this article)?|give(?: this article)?"
    r"|click to (?:share|print|email) .{1,80}|[0-9][0-9,.]*[km]? ?(?:shares?|likes?|views?|retweets?|reactions?|restacks?|claps?)(?: on .{1,40})?"
    r"|(?:shares?|likes?|views?|reads?):? ?[0-9][0-9,.]*[km]?|(?:restacks?|copylink|\w{1,20}-(?:stroke|icon|logo))|\W{0,4}[0-9]{1,3}(?:\.[0-9])?[km]|add as preferred (?:source )?on google|follow on google news"
)

RULES: Final = (
    Rule(
        "advertisement",
        Scope.LINE,
        r"adverti[sz](?:ement|ing)s?(?: ?[-–—:|·•] ?.{1,60})?|ads?|ad feedback|sponsored(?: content| by .{1,60})?|promoted(?: content)?|paid (?:content|post)"
        r"|(?:story|article) continues (?:below|after) .{1,60}|continue reading(?: .{1,60})?"
        r"|(?:scroll|swipe) (?:down )?(?:to|for) .{1,40}|skip (?:past |to )?(?:the )?(?:advertisement|ad|promotion|newsletter|content|main content|navigation|main|end)\b.{0,60}"
        r"|after newsletter promotion|after (?:the )?(?:promotion|advertisement)|report (?:this )?ad",
    ),
    Rule("share", Scope.LINE, _SHARE),
    Rule(
        "reading-time",
        Scope.LINE,
        r"(?:estimated )?(?:reading|read) time:? ?.{1,30}|[0-9]{1,3}[ -]?min(?:ute)?s?\.? (?:read|listen|watch|video)",
    ),
    Rule(
        "player",
        Scope.LINE,
        r"listen(?: (?:to|now)\b.{0,60})?(?: [0-9]{1,2} ?min.{0,10})?|watch(?: now| video| live| this)?|play(?: video| audio)?|pause|mute|unmute"
        r"|(?:video|audio) player.{0,60}|now playing.{0,100}|[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}|video (?:duration|unavailable).{0,40}"
        r"|(?:this|your) (?:audio is auto-generated|browser does not support).{0,120}|0?[0-9]:[0-9]{2} ?(?:min|sec).{0,10}"
        r"|javascript (?:is|must be) .{1,100}|please enable javascript.{0,100}|loading(?:\.\.\.|…)?",
    ),
    Rule(
        "see-also",
        Scope.LINE,
        r"(?:see|read|watch) also\b.{1,280}|also (?:read|see|watch)\b[ :–—-].{1,280}|read(?: this)? (?:more|next|full|the full)\b ?(?:[:–—|»>-]|about|at|here|on:).{0,280}"
        r"|read more|(?:related|recommended|must[ -]read|don[’']t miss|watch|read|explainer|in pictures|listen|opinion|go deeper|dig deeper|further reading|more|also|fact check"
        r"|more on this|related (?:stor(?:y|ies)|articles?)|see more|what to know) ?[:»>|] ?.{3,280}|(?:click|tap) here .{1,200}|view (?:the )?(?:full|original) .{1,80}|see (?:more|all)(?: .{1,40})?",
    ),
    Rule(
        "cookies",
        Scope.LINE,
        r"we (?:and our .{1,60} )?use cookies\b.{0,280}|we value your privacy.{0,200}|(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| choices)?"
        r"|.{0,200}\bcookie (?:policy|settings|preferences|notice|consent)\b.{0,80}|this (?:site|website|page) uses cookies.{0,250}|(?:your )?privacy (?:choices|settings)|agree|i agree|got it!?",
    ),
    Rule(
        "photo-credit",
        Scope.LINE,
        r"(?:image|photo|picture|photograph|video|graphic|map|chart|illustration|screengrab|credit|caption|cover image|featured image|photo courtesy|handout)s?(?: (?:source|caption|credit|by|courtesy(?: of)?|via|illustration(?: by)?))*+ ?[:,].{1,280}"
        r"|(?:getty images|pa media|epa|shutterstock|alamy|ap photo) \w.{0,250}[^.?!]|.{0,250}[.\w”\"] (?:photograph|photo|image|picture|credit|composite|illustration)s?(?: by)?: ?[A-Z].{1,80}"
        r"|(?:image|photo|photograph|picture)s? (?:by|courtesy|via|from|source|caption|credit) .{1,150}|file(?: photo)? ?[:–—-].{1,280}|\[?(?:view|open) image in (?:fullscreen|gallery)\]?"
        rf"|(?:{_AGENCY}|file|stock|handout) (?:photo|image|file|picture)s?(?: ?/ ?.{{1,60}})?|getty images"
        rf"|.{{0,250}}[ /(\[|]{_AGENCY} ?/ ?[A-Z][^.]{{0,60}}[)\]]?|.{{0,250}}\w ?/ ?{_AGENCY}[)\]]?\.?|.{{0,250}}\bvia (?:{_AGENCY})[)\]]?\.?"
        r"|.{0,250}[\[(](?:file(?: photo)?|handout|screengrab|image|photo|picture)\b[^)\]]{0,80}[)\]]|.{0,250}\((?:ap|afp|reuters|getty|epa) (?:photo|image|file|archive)s?\b[^)]{0,60}\)"
        r"|.{0,250}\((?:photo|image|picture|courtesy|credit|source)s?\b[^)]{1,80}\)|.{0,250}[\[(][^)\]]{0,60}\b(?:media|photo|images|courtesy|handout|archive)[)\]]|(?:hide|toggle) caption|click to (?:enlarge|expand)|(?:enlarge|full screen) (?:this )?(?:image|photo)?",
    ),
    Rule(
        "follow",
        Scope.LINE,
        r"follow (?:us\b|our\b|@|.{1,60} on (?:x|twitter|facebook|instagram|telegram|whatsapp|google news|youtube|threads|bluesky|social media)\b).{0,150}|join (?:us|our|the conversation|.{1,40} channel)\b.{0,150}"
        r"|(?:get|download|try) (?:the|our) .{0,40}\bapp\b.{0,100}|(?:like|find|contact|connect with) us on .{1,100}|(?:support|become a (?:member|supporter|subscriber)|make a donation)\b.{0,60}"
        r"|add .{1,60} (?:as a|to your) (?:preferred|trusted|google) .{1,60}|.{1,60} is on (?:telegram|whatsapp|x)\b.{0,100}",
    ),
    Rule(
        "newsletter",
        Scope.LINE,
        r"(?:sign|signing) up (?:for|to|here|now|today)\b.{0,250}|by (?:signing|subscribing|clicking|entering|providing|continuing)\b.{1,280}|subscribe (?:to|for|here|today|now|and)\b.{0,250}"
        r"|(?:enter|type) your e-?mail.{0,80}|your e-?mail(?: address)?|e-?mail(?: address)?\*?|get (?:the|our|all|your|breaking|daily|more|unlimited|these|exclusive)\b.{0,120}\b(?:inbox|newsletters?|alerts?|e-?mail|briefing|notifications|delivered|access)\b.{0,80}"
        r"|thank(?:s| you) for (?:subscribing|reading|signing up|your (?:time|support))\b.{0,200}|subscribe to get .{1,150}|(?:this newsletter|the daily brief|our newsletter)\b.{0,40}|our (?:\w{1,12} )?(?:morning|daily|weekly|free|evening|politics|sport|news) ?(?:e-?mail|newsletter|briefing)\b.{0,250}|privacy notice:.{1,250}|for more information see our privacy policy.{0,200}|we use google recaptcha.{0,200}"
        r"|already (?:a|have) (?:a )?(?:subscriber|member|account|subscription)\b.{0,60}|.{1,40} is a reader-supported publication.{0,200}|this (?:post|article|story) is (?:public|for (?:paid )?subscribers)\b.{0,120}|upgrade to paid|start(?: your)? (?:free )?trial|pledge your support",
    ),
    Rule(
        "tags",
        Scope.LINE,
        r"(?:tags?|tagged(?: with| in| as)?|(?:suggested )?topics?|filed under|categor(?:y|ies)|posted (?:in|under)|keywords?|more about|related topics|explore more on(?: these topics)?|in this article|about this content) ?:? ?(?:.{0,150}[^.?!])?"
        r"|#[^\s#]{1,40}(?: #[^\s#]{1,40}){0,20}",
    ),
    Rule(
        "age",
        Scope.LINE,
        r"(?:(?:published|updated|posted|last updated|modified):? )?(?:an?|[0-9]{1,3}|one|two|three) ?(?:s|m|h|d|w|sec|min|hr|second|minute|hour|day|week|month|year)s? ago(?: .{1,30})?|just now|updated just now|yesterday",
    ),
    Rule(
        "rights",
        Scope.LINE,
        r"(?:copyright\b|©|\(c\) ?(?:19|20)[0-9]{2}).{0,280}|.{0,150}\ball rights reserved\b.{0,150}|.{1,60}© ?(?:19|20)[0-9]{2}.{0,60}|this material may not be published.{0,200}"
        r"|(?:terms|conditions)(?: (?:of|and|&) (?:use|service|conditions|sale|privacy))?|terms & conditions|privacy(?: policy| notice)?|cookies|about(?: us)?|contact(?: us)?|authors|careers|our (?:team|standards|journalism|charter)|accessibility(?: statement| help)?|site ?map|faqs?|help(?: cent(?:er|re))?"
        r"|do not sell .{1,60}|android|ios|app store|google play|powered by .{1,60}|(?:proudly )?powered by wordpress.*|(?:back to|return to|go to) (?:top|home(?:page)?)|corrections?|ethics(?: policy)?|editorial (?:policy|standards)|feedback|complaints|archive|our standards: .{1,80}"
        r"|(?:purchase|request|obtain) (?:licensing|reprint) rights|(?:report|suggest) (?:a |an )?(?:correction|typo|error)s?\b.{0,60}|if you (?:have|spot|see|notice) (?:an?|any) (?:error|typo|correction|tip|story)\b.{0,200}|got a (?:tip|story)\b.{0,150}|the .{1,40} is not responsible for the content of external sites.{0,80}",
    ),
    Rule(
        "navigation",
        Scope.LINE,
        rf"(?:{_NAVIGATION})|[|•·>»<«/\\*_=~.‹›+×x✕☰#-]{{1,80}}|(?:prev(?:ious)?|next)(?: (?:article|post|story|page))?(?: ?[:»>|→].{{0,200}})?|page [0-9]{{1,3}}(?: of [0-9]{{1,3}})?|[0-9]{{1,2}} of [0-9]{{1,2}}|you are here:?.{{0,100}}|(?:home|news) ?[>/»›] ?.{{1,150}}",
    ),
    Rule(
        "breaking-strip",
        Scope.HEADLINES,
        r"(?:breaking|just in|developing|happening now|live updates?|news ticker|top news|newsflash|flash)(?: news)? ?:?",
    ),
    Rule(
        "other-articles",
        Scope.HEADLINES,
        r"(?:more )?related(?: (?:news|stor(?:y|ies)|articles?|contents?|coverage|posts?|reading|links?|videos?|topics|items?))? ?:?|(?:the )?(?:most|top) (?:read|viewed|popular|shared|watched|commented|discussed|emailed|stories|reads)(?: (?:in|on|this|today|now|stories|articles|news)\b.{0,40})?:?"
        r"|(?:trending|popular)(?: (?:now|today|stories|news|posts|articles|on .{1,40}|in .{1,40}|this week))? ?:?|(?:read|up|watch|what to read|what to watch) next|more (?:from|on|in|like|stories|news|top|coverage|headlines|to explore|for you)\b.{0,60}[^.]|more on this(?: story| topic)?|you (?:may|might|could) (?:also |be )*(?:like|interested|enjoy|want).{0,60}"
        r"|recommended(?: (?:stories|for you|reading|articles|by .{1,40}))? ?:?|editor[’']?s?[’']? (?:picks?|choice)|(?:the )?latest (?:news|stories|headlines|videos?|articles|posts|updates|from .{1,40}|in .{1,40})|(?:other |recent |top |featured |new )(?:stories|posts|articles|news|headlines|videos|comments)|in case you missed it|icymi|also (?:on|in) .{1,60}|(?:around|from|elsewhere on) the web"
        r"|paid partner content|sponsored (?:stories|links)|by taboola|coverage|don[’']t miss|recommended stories|list of [0-9]{1,2} items?|list [0-9]{1,2} of [0-9]{1,2}.{0,250}|end of list|further reading|promoted stories|what others are reading|readers also .{1,30}|special (?:reports?|coverage)",
    ),
    Rule(
        "comment-form",
        Scope.REST,
        r"leave a (?:reply|comment)(?: cancel reply)?.{0,200}|your email address will not be published.{0,100}|required fields are marked.{0,10}|name ?\*|email ?\*|website|post comment|save my name.{1,120}|notify me (?:of|by|via) .{1,120}|discover more from .{1,150}"
        r"|(?:log in|sign in|login|you must be logged in) to (?:post|leave|comment|reply)\b.{0,60}|(?:view|show|read|see|load|hide) (?:all |more |the )?(?:[0-9]{1,5} )?comments.{0,40}|(?:post|add|write) a (?:comment|reply)(?: .{0,30})?|add (?:your )?comment|be the first to comment.{0,40}|sort(?:ed)? by:? ?(?:best|newest|oldest|most .{1,20}|relevance)|discussion about this (?:post|video)|ready for more\?|about the author:?|share this:|like this:",
    ),
    Rule(
        "comments",
        Scope.COMMENTS,
        r"(?:[0-9][0-9,.]*[km]? |no |user |reader |all )?(?:comments?(?: guidelines| policy| section)?|repl(?:y|ies)|responses?|thoughts on .{1,200})(?: ?[(:]? ?[0-9][0-9,]*\)?)?(?: on .{1,200})?|join the (?:discussion|conversation).{0,40}|have your say.{0,60}|what do you think\?.{0,80}|conversation",
    ),
)

_ALL: Final = re.compile(
    "|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(RULES)), re.IGNORECASE
)


def match_rule(text: str) -> Rule | None:
    """The first rule that matches all of a line, or None."""
    if len(text) > MAX_LENGTH:
        return None
    match = _ALL.fullmatch(text)
    return None if match is None else RULES[int((match.lastgroup or "r0")[1:])]


_AGENCY_END: Final = re.compile(rf"[\[(](?:{_AGENCY}|al jazeera|cnn|bbc)[\])]\.?", re.IGNORECASE)


def ends_in_agency(text: str) -> bool:
    """Whether a line ends in "(AP)" or the like: a caption's credit, or a report's."""
    at = max(text.rfind("("), text.rfind("["))
    return at >= 0 and _AGENCY_END.fullmatch(text, at) is not None
