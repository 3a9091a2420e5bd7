"""Lines that are page furniture by their words alone. To teach a new one, add it to ``RULES``.

A pattern sees one line, without bullet and indent, in any case. Those of ``RULES`` must match all
of it and begin with a word of their own, so that most lines are turned away at the first letter;
those at the end of captions are in ``debris``. No repetition may be nested
in another or stand next to one that matches the same characters.
"""

from __future__ import annotations

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
    """A kind of furniture: its name (the reason on the line), its scope and its patterns."""

    name: str
    scope: Scope
    patterns: tuple[str, ...]


RULES: Final = (
    Rule(
        "advertisement",
        Scope.LINE,
        (
            r"adverti[sz](?:ement|ing)s?(?: ?[-–—:|·•] ?.{1,60})?|ads?|ad feedback",
            r"report (?:this )?ad",
            r"sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)",
            r"(?:story|article) continues (?:below|after) .{1,60}|continue reading(?: .{1,60})?",
            r"(?:scroll|swipe) (?:down )?(?:to|for) (?:continue|more|read)\b.{0,30}",
            r"skip (?:past |to )?(?:the )?(?:ad|advertisement|promotion|newsletter)\b.{0,60}",
            r"skip (?:to )?(?:content|main content|navigation|main|end)\b.{0,30}",
            r"after (?:the )?(?:newsletter promotion|promotion|advertisement)",
        ),
    ),
    Rule(
        "share",
        Scope.LINE,
        (
            r"facebook|twitter|x|whatsapp|telegram|viber|e-?mail|linkedin|reddit|pinterest",
            r"flipboard",
            r"tumblr|pocket|messenger|threads|bluesky|instagram|youtube|tiktok|rss|sms|print|save",
            r"copy(?: ?link)?|link(?: copied!?)?|bookmark|tweet|post|pin|like|restacks?|reply",
            r"reuse .{1,30}",
            r"share(?: (?:this(?: \w+)?|full article|options|link|save))?",
            r"share (?:on|via|to) .{1,60}",
            r"(?:gift|give)(?: this article)?|click to (?:share|print|email) .{1,80}",
            r"[0-9][0-9,.]*+[km]? ?(?:shares?|likes?|views?|retweets?|reactions?|restacks?|claps?)",
            r"(?:shares?|likes?|views?|reads?):? ?[0-9][0-9,.]*+[km]?",
            r"[0-9]{1,3}(?:\.[0-9])?[km]|[a-z]{1,20}-(?:stroke|icon|logo)",
            r"(?:add|follow) (?:as preferred (?:source )?)?on google(?: news)?",
        ),
    ),
    Rule(
        "reading-time",
        Scope.LINE,
        (
            r"(?:estimated )?(?:reading|read) time:? ?.{1,30}",
            r"[0-9]{1,3}[ -]?min(?:ute)?s?\.? (?:read|listen|watch|video)",
        ),
    ),
    Rule(
        "player",
        Scope.LINE,
        (
            r"listen(?: (?:now|to this .{1,30}))?(?: [0-9]{1,2} ?min.{0,10})?|pause|mute|unmute",
            r"watch(?: now| video| live| this)?|play(?: video| audio)?|now playing.{0,100}",
            r"(?:video|audio) (?:player|duration|unavailable).{0,60}|loading(?:\.\.\.|…)?",
            r"[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}:[0-9]{2} ?(?:min|sec).{0,10}",
            r"(?:this|your) (?:audio is auto-generated|browser does not support).{0,120}",
            r"(?:new )?you can (?:now )?listen to .{1,60}|0:00",
            r"(?:please enable javascript|javascript (?:is|must be) ).{0,100}",
        ),
    ),
    Rule(
        "see-also",
        Scope.LINE,
        (
            r"(?:see|read|watch) also\b.{1,280}|also (?:read|see|watch)\b ?[:–—-].{1,280}",
            (
                r"read(?: this)? (?:more|full story)(?: ?[:–—|»>-].{0,280}| (?:about|at"
                r"|here|on) .{0,280})?"
            ),
            (
                r"(?:related|recommended|must[ -]read|don[’']t miss|watch|read|listen"
                r"|explainer) ?[:»>|] ?.{3,280}"
            ),
            (
                r"(?:opinion|in pictures|go deeper|dig deeper|further reading|more|also)"
                r" ?[:»>|] ?.{3,280}"
            ),
            r"(?:more on this|related (?:story|stories|articles?)|see more) ?[:»>|] ?.{3,280}",
            r"(?:click|tap) here (?:to|for) .{1,200}|view (?:the )?(?:full|original) .{1,80}",
            r"see (?:more|all)(?: (?:topics|stories|photos|videos|news|on .{1,40}))?",
        ),
    ),
    Rule(
        "cookies",
        Scope.LINE,
        (
            r"we (?:and our .{1,60} )?use cookies\b.{0,280}|we value your privacy.{0,200}",
            r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| choices)?",
            r"this (?:site|website|page) uses cookies.{0,250}|agree|i agree|got it!?",
            r"(?:your )?privacy (?:choices|settings)|cookie (?:policy|settings|preferences|notice)",
        ),
    ),
    Rule(
        "photo-credit",
        Scope.LINE,
        (
            (
                r"(?:image|photo|picture|video|caption|illustration|handout)s?(?: credit|"
                r" source| caption)? ?: ?.{1,280}"
            ),
            (
                r"(?:photograph|graphic|map|chart|screengrab|credit|cover image|featured"
                r" image)s? ?: ?.{1,280}"
            ),
            r"(?:image|photo|picture)s? (?:source|caption|credit), .{1,250}",
            r"(?:image|photo|photograph|picture)s? (?:by|courtesy|via|credit) [^.]{1,120}",
            r"(?:getty images|pa media|epa|shutterstock|alamy|ap photo)(?: \w.{0,250}[^.?!])?",
            (
                r"(?:ap|afp|reuters|file|stock|handout) (?:photo|image|file|picture)s?(?: ?/"
                r" ?.{1,60})?"
            ),
            r"file(?: photo)? ?[:–—-].{1,280}|\[?(?:view|open) image in (?:fullscreen|gallery)\]?",
            r"(?:hide|toggle) caption|click to (?:enlarge|expand)",
            r"(?:enlarge|full screen)(?: this)?(?: image)?",
        ),
    ),
    Rule(
        "follow",
        Scope.LINE,
        (
            r"follow (?:us|our|@).{0,150}|join (?:us on|our) .{1,60}|join .{1,40} channel.{0,60}",
            (
                r"follow .{1,60} on (?:x|twitter|facebook|instagram|telegram|whatsapp|google"
                r" news|youtube)\b.{0,80}"
            ),
            r"(?:get|download|try) (?:the|our) .{0,40}\bapp",
            r"(?:like|find|contact|connect with) us on .{1,100}",
            r"support (?:us|our|independent|quality|local) .{0,60}",
            r"become a (?:member|supporter|subscriber).{0,60}",
            r"add .{1,60} (?:as a|to your) (?:preferred|trusted|google) .{1,60}",
        ),
    ),
    Rule(
        "newsletter",
        Scope.LINE,
        (
            r"(?:sign|signing) up (?:for|to|here|now|today)\b.{0,250}",
            (
                r"by (?:signing up|subscribing|clicking|entering your|providing your"
                r"|continuing)\b.{1,280}"
            ),
            r"subscribe: .{1,60}",
            r"subscribe (?:to|for|here|today|now|and)\b.{0,250}|subscribe to get .{1,150}",
            r"(?:enter|type) your e-?mail.{0,80}|your e-?mail(?: address)?|e-?mail(?: address)?\*?",
            r"get .{1,120}\b(?:inbox|newsletters?|alerts?|e-?mail|briefing|notifications)\b.{0,80}",
            r"thank(?:s| you) for (?:subscribing|reading|signing up|your support)\b.{0,200}",
            (
                r"our (?:\w{1,12} )?(?:morning|daily|weekly|free|evening) (?:e-?mail"
                r"|newsletter|briefing)\b.{0,250}"
            ),
            r"privacy notice:.{1,250}|for more information see our privacy policy.{0,200}",
            r"we use google recaptcha.{0,200}|upgrade to paid|pledge your support",
            r"already (?:a|have an?) (?:subscriber|member|account|subscription)\b.{0,60}",
            r"this (?:post|article|story) is (?:public|for (?:paid )?subscribers)\b.{0,120}",
        ),
    ),
    Rule(
        "tags",
        Scope.LINE,
        (
            r"(?:tags?|tagged|topics?|filed under|categor(?:y|ies)|keywords?) ?:(?: ?.{1,150})?",
            r"tags?",
            r"(?:filed under|posted (?:in|under)|tagged|explore more on) [^.]{1,150}",
            r"(?:related|suggested|all) topics(?: ?:.{0,150})?",
            r"(?:in this article|about this content):?",
            r"#[^\s#]{1,40}(?: #[^\s#]{1,40}){0,20}",
        ),
    ),
    Rule(
        "age",
        Scope.LINE,
        (
            (
                r"(?:(?:published|updated|posted|last updated):? )?(?:an?|[0-9]{1,3}) "
                r"(?:sec|min|hr|second|minute|hour|day|week|month|year)s? ago(?: .{1,30})?"
            ),
            r"[0-9]{1,3}[smhdw] ago|just now|updated just now|yesterday",
        ),
    ),
    Rule(
        "rights",
        Scope.LINE,
        (
            r"(?:copyright|©|\(c\)) ?(?:©|\(c\)|(?:19|20)[0-9]{2}|by\b|all).{0,280}|©.{0,200}",
            r"this material may not be published.{0,200}|all rights reserved.{0,150}",
            r"(?:terms|conditions)(?: (?:of|and|&) (?:use|service|conditions|sale|privacy))?",
            r"privacy(?: policy| notice)?|cookies|about(?: us)?|contact(?: us)?|authors|careers",
            r"our (?:team|standards|journalism|charter)|our standards: .{1,80}|corrections?",
            r"accessibility(?: statement| help)?|site ?map|faqs?|help(?: cent(?:er|re))?",
            r"do not sell .{1,60}|android|ios|app store|google play",
            r"(?:proudly )?powered by .{1,60}",
            r"(?:back to|return to|go to) (?:top|home(?:page)?)|feedback|complaints|archive",
            r"ethics(?: policy)?|editorial (?:policy|standards)",
            r"(?:purchase|request|obtain) (?:licensing|reprint) rights",
            r"this article is for (?:general )?information(?:al purposes)? only.{0,150}",
            r"(?:report|suggest) (?:a |an )?(?:correction|typo|error)s?(?: .{0,60})?",
            r"if you (?:have|spot|see|notice) (?:an?|any) (?:error|typo|correction|tip)\b.{0,200}",
            r"got a (?:tip|story)\b.{0,150}",
            r"the .{1,40} is not responsible for the content of .{1,80}",
        ),
    ),
    Rule(
        "navigation",
        Scope.LINE,
        (
            r"home(?:page)?|menu|main menu|search|sign (?:in|up|out)|log ?(?:in|out)|register",
            r"more|all",
            r"my account|subscribe(?: now| today)?|donate(?: now)?|newsletters?|close|open",
            r"live(?: tv)?",
            r"listen live|watch live|news ?feed|world|politics|business|economy|markets|technology",
            r"tech|science|health|sports?|football|culture|arts?(?: ?(?:&|and) ?culture)?",
            r"style|opinion",
            r"entertainment|lifestyle|travel|analysis|features?|videos?|photos?|in pictures",
            r"radio|tv",
            r"galler(?:y|ies)|podcasts?|weather|environment|climate|education|obituaries",
            r"letters|games",
            r"crosswords?|puzzles|cartoons|explainers?|investigations|local(?: news)?|national",
            r"us|uk",
            r"u\.s\.|international|africa|asia|asia[ -]pacific|europe|americas|latin america",
            r"shop|jobs",
            r"middle east|news|latest|topics|sections|audio|classifieds|e-?paper",
            r"advertise(?: with us)?",
            r"english|español|français|deutsch|العربية|русский|українська|中文",
            r"[|•·>»<«/\\*_=~.‹›+×✕☰#-]{1,80}",
            r"(?:prev(?:ious)?|next)(?: (?:article|post|story|page))?",
            r"(?:prev(?:ious)?|next) ?[:»>|→].{0,200}",
            r"(?:prev(?:ious)?|next) (?:article|post|story) .{1,200}",
            r"page [0-9]{1,3}(?: of [0-9]{1,3})?|[0-9]{1,2} of [0-9]{1,2}|post navigation",
            r"you are here:?.{0,100}|(?:home|news) ?[>/»›] ?.{1,150}",
        ),
    ),
    Rule(
        "breaking-strip",
        Scope.HEADLINES,
        (
            r"(?:breaking|just in|developing|happening now|top|flash)(?: news)? ?[:,]?",
            r"(?:live updates?|news ?ticker|newsflash) ?:?",
        ),
    ),
    Rule(
        "other-articles",
        Scope.HEADLINES,
        (
            (
                r"(?:more )?related(?: (?:news|stor(?:y|ies)|articles?|contents?|coverage"
                r"|posts?|reading))? ?:?"
            ),
            r"related (?:internet )?(?:links?|videos?|items?) ?:?",
            r"(?:more )?on this (?:story|topic)",
            (
                r"(?:the )?most (?:read|viewed|popular|shared|watched|commented|discussed"
                r"|emailed)\b.{0,40}"
            ),
            (
                r"(?:trending|popular)(?: (?:now|today|stories|news|posts|articles|(?:on|in)"
                r" .{1,40}))? ?:?"
            ),
            r"(?:read|up|watch|what to read|what to watch) next|more on this(?: story| topic)?",
            r"more (?:from|on|in|like) [^.]{1,60}",
            r"more (?:stories|news|top stories|coverage|headlines)",
            r"you (?:may|might) (?:also |be )*+(?:like|interested|enjoy).{0,40}",
            r"also (?:on|in) [^.]{1,60}",
            r"recommended(?: (?:stories|for you|reading|articles|by .{1,40}))? ?:?|coverage",
            r"editor[’']?s?[’']? (?:picks?|choice)|in case you missed it|icymi|don[’']t miss",
            (
                r"(?:the )?latest (?:news|stories|headlines|videos?|articles|posts"
                r"|updates)(?: (?:from|in) .{1,40})?"
            ),
            (
                r"(?:other|recent|top|featured|new) (?:stories|posts|articles|news|headlines"
                r"|videos|comments)"
            ),
            r"(?:around|from|elsewhere on) the web|paid partner content",
            r"sponsored (?:stories|links)",
            r"by taboola|promoted stories|what others are reading|readers also .{1,30}",
            r"list of [0-9]{1,2} items?|list [0-9]{1,2} of [0-9]{1,2}.{0,250}|end of list",
            r"further reading|special (?:reports?|coverage)",
        ),
    ),
    Rule(
        "comment-form",
        Scope.REST,
        (
            r"leave a (?:reply|comment)\b.{0,200}|your email address will not be published.{0,100}",
            r"required fields are marked.{0,10}|name ?\*|email ?\*|website|post comment",
            r"save my name.{1,120}|notify me (?:of|by|via) .{1,120}|discover more from .{1,150}",
            r"(?:log|sign) ?in to (?:post|leave|comment|reply)\b.{0,60}",
            r"you must be logged in.{0,60}",
            r"(?:view|show|read|see|load|hide) (?:all |more |the )?(?:[0-9]{1,5} )?comments",
            r"(?:post|add|write) (?:a|your) (?:comment|reply)|be the first to comment.{0,40}",
            r"sort(?:ed)? by:? ?(?:best|newest|oldest|most .{1,20}|relevance)",
            r"discussion about this (?:post|video)|ready for more\?|about the author:?",
            r"share this:|like this:",
        ),
    ),
    Rule(
        "comments",
        Scope.COMMENTS,
        (
            r"(?:[0-9][0-9,.]*+[km]? |no |user |reader |all )?comments?(?: [(]?[0-9][0-9,]*+[)]?)?",
            r"comments? (?:guidelines|policy|section|on .{1,200})",
            r"[0-9]{1,4} (?:repl(?:y|ies)|responses?)|[0-9]{1,4} thoughts on .{1,200}",
            r"join the (?:discussion|conversation).{0,40}|have your say.{0,60}|conversation",
        ),
    ),
)
