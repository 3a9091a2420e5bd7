"""Lines that stand in and around an article: adverts, share bars, credits, links elsewhere."""

from __future__ import annotations

from typing import Final

from summarizer.document.rule import Rule, Scope

FURNITURE: Final = (
    Rule(
        "advertisement",
        Scope.PITCH,
        (
            r"(?:advertis|advertiz)(?:ement|ing)s?(?: ?[-–—:|·•] ?.{1,60})?|ads?",
            r"sponsored(?: (?:content|post|message))?|promoted(?: content)?|promotion",
            r"paid (?:content|post|partnership)|(?:commercial|partner) (?:content|message)",
            r"(?:a )?(?:message|word) from (?:our|the) (?:sponsor|partner)s?",
            r"(?:story|article) continues (?:below|after) .{1,60}|(?:scroll|swipe) to continue",
            r"(?:the|our|free|daily|weekly|morning|evening|get the) [^.?!:]{0,40}newsletters?",
        ),
    ),
    Rule(
        "promotion",
        Scope.LINE,
        (
            r"ad feedback|report (?:this )?ad|ad[ -]free .{1,60}",
            (
                r"(?:sponsored|presented|supported|powered|brought to you) by"
                r"(?: [^.:]{1,60}| ?[^.:]{1,60}: .{1,200})"
            ),
            r"in (?:partnership|association) with [^.:,]{1,60}",
            r"continue reading(?: .{1,60})?",
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
            r"share(?: (?:this(?: \w{1,20})?|full article|options|link|save))?",
            r"share (?:on|via|to) .{1,60}|(?:save|read) (?:for )?later",
            r"(?:print|gift) (?:article|story)",
            r"text size.{0,10}|filters? ?: ?(?:show|hide|all|key).{0,80}",
            r"(?:show|hide) key events(?: only)?|(?:newest|oldest|latest) first",
            r"(?:gift|give)(?: this article)?(?: free)?|shares|views",
            r"click to (?:share|print|email) .{1,80}",
            r"[0-9][0-9,.]*+[km]? ?(?:shares?|likes?|views?|retweets?|reactions?|restacks?|claps?)",
            r"(?:shares?|likes?|views?|reads?):? ?[0-9][0-9,.]*+[km]?",
            r"[0-9]{1,3}(?:\.[0-9])?[km]",
            r"(?:add|follow|set|make)\b[^.]{0,60} preferred source\b.{0,40}",
            r"follow on google(?: news)?|prefer .{1,60} on google",
            r"paid subscribers can gift .{1,60}",
        ),
    ),
    Rule(
        "reading-time",
        Scope.LINE,
        (
            r"(?:estimated )?(?:reading|read) time:? ?.{1,30}",
            r"[0-9]{1,3}[ -]?min(?:ute)?s?\.?(?: (?:read|listen|watch|video))?",
        ),
    ),
    Rule(
        "player",
        Scope.LINE,
        (
            r"(?:scroll|swipe) (?:down|up|across|left|right)[^.]{0,60}",
            r"hear this (?:story|article)|watch (?:the )?(?:video|clip|moment)\b[^.]{0,100}",
            r"listen(?: (?:now|to this .{1,30}))?(?: \(?[0-9]{1,2} ?min.{0,10})?|pause|mute|unmute",
            r"watch(?: now| video| live| this)?|play(?: video| audio)?|now playing.{0,100}",
            r"(?:video|audio) (?:player|duration|unavailable).{0,60}|loading(?:\.\.\.|…)?",
            r"[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}:[0-9]{2} ?(?:min|sec).{0,10}",
            r"(?:this|your) (?:audio is auto-generated|browser does not support).{0,120}",
            r"(?:new )?you can (?:now )?listen to .{1,60}|0:00",
            r"(?:please (?:enable|turn on) javascript|javascript (?:is|must be) ).{0,100}",
        ),
    ),
    Rule(
        "see-also",
        Scope.LINE,
        (
            r"(?:see|read|watch) also\b[\s:|–—-]{0,6}[^\s:].{2,280}",
            r"also (?:read|see|watch)\b ?[:–—|-].{1,280}",
            (
                r"read(?: this)? (?:more|full story)(?: ?[:–—|»>-].{1,280}| (?:about|at"
                r"|here|on) .{0,280})"
            ),
            r"[>»→▶►] ?[^\s—–-].{8,200}[^.!”\"]",
            (
                r"(?:related|recommended|must[ -]read|don[’']t miss|watch|read|listen"
                r"|explainer) ?[:»>|] ?.{3,280}"
            ),
            (r"(?:read|watch|listen|see|next|up next)(?: [\w’']{1,12}){1,3}: [^.]{3,200}"),
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
        "photo-credit",
        Scope.LINE,
        (
            (
                r"(?:image|photo|picture|video|caption|illustration|handout)s?(?: credit|"
                r" source| caption)? ?: ?.{1,280}"
            ),
            (
                r"(?:photograph|graphic|map|chart|portrait|screengrab|credit|cover image|featured"
                r" image)s? ?: ?.{1,280}"
            ),
            r"(?:image|photo|picture)s? (?:source|caption|credit), .{1,250}",
            (
                r"(?:image|photo|photograph|picture|illustration|graphic)s? (?:by|courtesy|via"
                r"|credit) [^.]{1,120}"
            ),
            r"(?:getty images|pa media|epa|shutterstock|alamy|ap photo)(?: \w.{0,250}[^.?!])?",
            (
                r"(?:ap|afp|reuters|file|stock|handout) (?:photo|image|file|picture)s?(?: ?/"
                r" ?.{1,60})?"
            ),
            r"\[[0-9]{1,2} ?(?:/|of) ?[0-9]{1,2}\] .{1,280}",
            r"(?:pictured|(?:from )?left to right|clockwise from [^:]{1,30}) ?: .{1,250}",
            r"file(?: photo)? ?[:–—-].{1,280}|\[?(?:view|open) image in (?:fullscreen|gallery)\]?",
            r"(?:hide|toggle) caption|click to (?:enlarge|expand)",
            r"(?:family|police|personal|private) (?:photo|handout|picture)s?(?: [^.?!]{1,250})?",
            r"(?:portrait|headshot|profile (?:photo|picture)) of [^.]{1,80}",
            r"(?:enlarge|full screen)(?: this)?(?: image)?",
        ),
    ),
    Rule(
        "follow",
        Scope.LINE,
        (
            r"follow (?:live updates|along|the latest)\b.{0,120}",
            r"follow (?:us|our|@).{0,150}|join (?:us on|our) .{1,60}|join .{1,40} channel.{0,60}",
            (
                r"follow .{1,60} on (?:x|twitter|facebook|instagram|telegram|whatsapp|google"
                r" news|youtube)\b.{0,80}"
            ),
            r"(?:get|download|try) (?:the|our) .{0,40}\bapp\b.{0,80}",
            r"(?:like|find|contact|connect with) us on .{1,100}",
            r"support (?:us|our|independent|quality|local) .{0,60}",
            r"become a (?:member|supporter|subscriber).{0,60}",
            (
                r"(?:e-?mail|text|message|tweet|write to) .{1,60} or (?:leave|post|tweet|call)"
                r" .{1,80}"
            ),
            r"what do you (?:think|make)\b[^?]{0,80}\?.{0,100}",
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
            r"every [^.]{1,30}\. unsubscribe .{1,40}",
            r"unsubscribe (?:whenever|at any|any ?time).{0,40}",
            r"subscribe (?:to|for|here|today|now|and)\b.{0,250}|subscribe to get .{1,150}",
            r"(?:enter|type) your e-?mail.{0,80}|your e-?mail(?: address)?|e-?mail(?: address)?\*?",
            r"get .{1,120}\b(?:inbox|newsletters?|alerts?|e-?mail|briefing|notifications)\b.{0,80}",
            (
                r"join (?:over |more than |our |the )?[0-9][0-9,.]*+[km]?\+? (?:other )?(?:readers"
                r"|subscribers|members|others|people|fans|followers)\b.{0,200}"
            ),
            r"you(?: are|[’']re) (?:receiving|getting) this .{1,250}|no spam.{0,60}",
            r"you(?: are|[’']re) reading (?:as|this as|an? free) .{1,150}",
            (
                r"you(?: have|[’']ve) (?:read |used |reached )?(?:your |[0-9]{1,2} |one |no )"
                r"(?:of )?.{0,20}(?:articles?|stories)\b.{0,150}"
            ),
            r"(?:view|read|open) (?:this|the) (?:e-?mail|newsletter|message) .{1,60}",
            r"view (?:it )?in (?:your |a )?browser|(?:was this|someone) .{0,20}forward.{1,120}",
            (
                r"(?:want|need|looking for|enjoy(?:ed|ing)?|like|love) [^?]{1,80}\? ?(?:sign up"
                r"|check out|subscribe|get|join|try|support|share|become|click)\b.{0,200}"
            ),
            r"(?:sign up|subscribe)(?: (?:now|today|here))? ?[:!].{0,150}",
            r"subscribe (?:from|@|for (?:just|only|as little as)) .{1,80}",
            (
                r"(?:get |try |just |only )?(?:[0-9]{1,3}|one|two|three|four|six) (?:days?|weeks?"
                r"|months?|years?)\b(?: free| access)? for (?:just |only )?[£$€₹][0-9].{0,80}"
            ),
            (
                r"thank(?:s| you) for (?:subscribing|reading|signing up|your support)\b(?:[^.!]"
                r"{0,80}[.!]?|.{0,80}\b(?:subscribe|share|sign up|support)\b.{0,120})"
            ),
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
            r"(?:last )?(?:updated|posted|published)(?: at)? [0-9]{1,2}[:.][0-9]{2}.{0,12}",
        ),
    ),
)
