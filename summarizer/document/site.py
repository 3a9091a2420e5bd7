"""Lines that belong to the site: menus, notices, rights."""

from __future__ import annotations

from typing import Final

from summarizer.document.rule import Rule, Scope

SITE: Final = (
    Rule(
        "cookies",
        Scope.LINE,
        (
            r"we (?:and our .{1,60} )?use cookies\b.{0,280}|we value your privacy.{0,200}",
            r"we and our .{0,30}(?:partners|vendors)\b.{0,250}",
            r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| choices)?",
            r"this (?:site|website|page) uses cookies.{0,250}|agree|i agree|got it!?",
            r"(?:your )?privacy (?:choices|settings)|cookie (?:policy|settings|preferences|notice)",
        ),
    ),
    Rule(
        "rights",
        Scope.LINE,
        (
            r"(?:copyright|©|\(c\)) ?(?:©|\(c\)|(?:19|20)[0-9]{2}|by\b|all\b).{0,280}|©.{0,200}",
            r"this material may not be published.{0,200}|all rights reserved.{0,150}",
            r"(?:terms|conditions)(?: (?:of|and|&) (?:use|service|conditions|sale|privacy))?",
            r"privacy(?: policy| notice)?|cookies|about(?: us)?|contact(?: us)? ?:?",
            r"authors|careers",
            r"our (?:team|standards|journalism|charter)|our standards: .{1,80}|corrections?",
            r"(?:ai|machine)[ -](?:assisted|generated)\b.{0,60}",
            r"was this (?:article |page )?helpful.{0,80}|thank you for your feedback.{0,20}",
            r"(?:story|article) saved|invalid e-?mail.{0,40}|something went wrong.{0,60}",
            r"you can find this (?:story|article) .{1,60}",
            r"accessibility(?: statement| help)?|site ?map|faqs?|help(?: cent(?:er|re))?",
            r"do not sell .{1,60}|android|ios|app store|google play",
            r"(?:proudly )?powered by .{1,60}",
            r"(?:back to|return to|go to) (?:top|home(?:page)?)|feedback|complaints|archive",
            r"ethics(?: policy)?|editorial (?:policy|standards)",
            r"(?:purchase|request|obtain) (?:licensing|reprint) rights",
            r"this article is for (?:general )?information(?:al purposes)? only.{0,150}",
            r"(?:report|suggest) (?:a |an )?(?:correction|typo|error)s?(?: .{0,60})?",
            r"if you (?:have|spot|see|notice) (?:an?|any) (?:error|typo|correction|tip)\b.{0,200}",
            r"got (?:an? |any )?(?:tip|story|news|question)s?\b.{0,150}|(?:confidential )?tips?\?",
            (
                r"(?:do you have|have you got|have) (?:an?|any) (?:confidential |news )?(?:tip"
                r"|story|question|view|comment)s?\b[^.]{0,100}"
            ),
            r"(?:provide|send|give) [^.]{0,20}feedback[^.]{0,60}|(?:site|news) feedback ?:?",
            r"take our [^.]{1,30}|for more .{1,60}, (?:visit|go to|see|click|follow) .{1,100}",
            r"(?:for )?more (?:stories|articles|news) like this.{1,100}",
            (
                r"(?:updates|adds|recasts|refiles|writes through)\b.{0,150}\b(?:paragraphs?"
                r"|headline|throughout|details|quotes|background|comments?|graphics?)\b.{0,60}"
            ),
            r"disclaimer(?: ?[:–—-] ?.{1,280})?|the (?:views|opinions) expressed .{1,250}",
            (
                r"(?:except for the headline, )?this (?:article|story|report|post|copy|content)"
                r" (?:has not been edited|is (?:published|syndicated|auto|generated)|was (?:auto"
                r"|generated)|has been (?:auto|published from)|(?:may )?contains? affiliate)"
                r".{1,220}"
            ),
            r"reminder,? this is an? .{1,60}\brequires? a subscription\b.{0,60}",
            r"(?:thanks?(?: you)? for|there was (?:a problem|an error)) sign(?:ing|-?up)\b.{0,60}",
            r"we may (?:earn|receive) (?:an? )?(?:affiliate )?commission.{0,200}",
            r"(?:all )?(?:quotes|prices|data|market data) (?:are )?delayed .{1,200}",
            r"registered (?:office|in england|company|number).{1,150}",
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
            r"[|•·>»<«/\\*_=~.‹›+×✕☰#—–-]{1,80}",
            r"(?:prev(?:ious)?|next)(?: (?:article|post|story|page|next))?",
            r"(?:prev(?:ious)?|next) ?[:»>|→].{0,200}",
            r"(?:prev(?:ious)?|next) (?:article|post|story) .{1,200}",
            r"page [0-9]{1,3}(?: of [0-9]{1,3})?|[0-9]{1,2} of [0-9]{1,2}|post navigation",
            r"you are here:?.{0,100}|(?:home|news) ?[>/»›] ?.{1,150}",
        ),
    ),
)
