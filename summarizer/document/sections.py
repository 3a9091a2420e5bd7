"""Lines after which something else begins: other articles, forms, comments."""

from __future__ import annotations

from typing import Final

from summarizer.document.rule import Rule, Scope

SECTIONS: Final = (
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
                r"|posts?|reading))?(?: (?:from|to|on) .{1,60})? ?:?"
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
            r"(?:up|watch|what to read|what to watch) next|more on this(?: story| topic)?",
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
                r"|videos)"
            ),
            r"(?:around|from|elsewhere on) the web|paid partner content",
            r"sponsored (?:stories|links)",
            r"quick hits|(?:in )?other news|elsewhere(?: today)?|news in brief|also today",
            r"what (?:else )?we(?:[’']re| are) (?:reading|watching|following)",
            r"one (?:fun|last|final) thing|most listened",
            r"###|- ?30 ?-|[–—-] ?ends? ?[–—-]",
            r"by taboola|promoted stories|what others are reading|readers also .{1,30}",
            r"list of [0-9]{1,2} items?|list [0-9]{1,2} of [0-9]{1,2}.{0,250}|end of list",
            r"further reading|special (?:reports?|coverage)",
        ),
    ),
    Rule(
        "poll",
        Scope.HEADLINES,
        (
            r"(?:reader |our |quick |online |today[’']s )?poll|(?:cast your|readers[’']?) vote",
            r"(?:(?:ap|news|weekly|daily|the|our) )?quiz: .{1,150}\?",
            r"vote now|vote ?: ?.{1,200}\?|take (?:our|the) poll.{0,60}|[○◯☐□⚪🔘].{1,200}",
        ),
    ),
    Rule(
        "links",
        Scope.LINKS,
        (
            r"read (?:this )?(?:more|also|next|full story) ?:?|see also ?:?|also (?:read|see) ?:?",
            r"(?:click|tap) here(?: for more)?|full story ?:?|go deeper ?:?|dig deeper ?:?",
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
            r"share this:|like this:|unsubscribe(?: .{1,100})?|to unsubscribe.{1,120}",
            r"manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)\b.{0,60}",
        ),
    ),
    Rule(
        "comments",
        Scope.COMMENTS,
        (
            (
                r"(?:[0-9][0-9,.]*+[km]? |no |user |readers?[’']? |all |top |best |your )?comments?"
                r"(?: [(]?[0-9][0-9,]*+(?: of [0-9][0-9,]*+)?[)]?)?"
            ),
            r"comments? (?:guidelines|policy|section|on .{1,200})",
            r"[0-9]{1,4} (?:repl(?:y|ies)|responses?)|[0-9]{1,4} thoughts on .{1,200}",
            r"join the (?:discussion|conversation).{0,40}|have your say.{0,60}|conversation",
        ),
    ),
)
