"""The outlet: whose page it is, by its masthead, the page's own title, or its footer."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.blocks import Block
from summarizer.document.credits import is_agency
from summarizer.document.layout import Layout
from summarizer.document.line_facts import MAX_LENGTH, Credit
from summarizer.document.model import LineClass, Stated
from summarizer.document.own_voice import DID, TOLD, fuller_name, named_by_itself
from summarizer.document.places import stated_at
from summarizer.patterns import pattern

SUFFIX: Final = pattern(r" (?P<mark>[|–—-]) (?P<name>[^|–—]{2,50})$")
"""A name after the title in the page's own title."""
_SITE_WORDS: Final = 6
_TOP: Final = 3
"""Lines in which a masthead may stand, those that furniture rules know left out."""
_OWN_REASONS: Final = ("above the title", "menu")
"""Reasons of lines that no furniture rule knows."""
_FURNITURE: Final = frozenset(("navigation", "promotion", "bar", "share", "newsletter", "follow"))
_DATED: Final = ("date", "of another article")
_MASTHEAD: Final = pattern(
    r"\b(?:news|post|times|press|journal|herald|tribune|gazette|chronicle|observer|radio|tv|online"
    r"|daily|weekly|ledger|register|courier|watch|mirror|star|express|standard|guardian|record|mail"
    r"|echo|argus|review|monitor|today|wire|dispatch|sentinel|examiner|globe|independent|telegraph"
    r"|bulletin|digest|magazine|blog|media|inquirer|advertiser|leader|citizen|reporter|broadcasting"
    r"|beacon|mercury|bugle|sun|recorder|enquirer|evening)\b",
    re.IGNORECASE,
)
_PART: Final = pattern(r" [|·•–—] | {2,}+|\t")
_FIRST_LINK: Final = pattern(r"\[(?:\*\*)?(?P<label>[^\]\[*]{1,60})(?:\*\*)?\]\(")
_HOME_LINK: Final = pattern(
    r"\[[*_]{0,2}(?P<label>[^\]\[*_]{1,60})[*_]{0,2}\]\((?:https?://[^/\s)]{1,80})?/?\)"
)
_SUBJECT: Final = pattern(
    r"(?:news|latest|live|breaking|top|world|local|business|sports?|all|more|opinion)\b",
    re.IGNORECASE,
)
"""What menus begin with."""
_MENU: Final = pattern(
    r"(?: (?:Home|News|Sports?|Business|World|Politics|Opinion|Comment|Culture|Money|Weather|Jobs"
    r"|Life|Lifestyle|Travel|Tech)){2,9}+$"
)
"""A menu on the line of the masthead, its links joined."""
_JOINERS: Final = frozenset("of the and & for de la le du di on in".split())
_SHORT: Final = frozenset("the of and for day sun new air sea today".split())
"""Words of names that are no short forms, short as they are."""
_ACRONYM: Final = 3
_VOWEL: Final = pattern(r"[AEIOUY]")
_FOOTER: Final = 12
_HOMEWARD: Final = pattern(r" [|–—-] (?:back to )?home(?: ?page)?$", re.IGNORECASE)
_KIND: Final = frozenset("magazine media radio news tv online blog sport daily weekly".split())
"""Words that alone are no name but the label of a link."""
_COPYRIGHT: Final = pattern(
    r"(?:copyright|©|\(c\))[ ©]*+(?:\(c\) ?|copyright )?"
    r"(?:(?:19|20)[0-9]{2}(?: ?[–-] ?(?:(?:19|20)[0-9]{2}|present))?)?"
    r"(?: by)?[ ,]{0,2}(?P<name>[^\W\d_][^.|©·•\d]{1,60})",
    re.IGNORECASE,
)
_TRAILER: Final = pattern(
    r"[ ,.|–—-]++(?:(?:inc|ltd|llc|plc|limited|group|corp|co|dac|pty|gmbh|ag|se|bv|sa)\b\.?"
    r"|&|(?:and|or) its (?:affiliat|licens|subsidiar).{0,100}|all rights reserved.{0,200}"
    r"|a? ?(?:product|subsidiary|part) of .{0,200})$",
    re.IGNORECASE,
)
_DISCOVER: Final = pattern(
    r"discover more from (?P<name>[^|]{1,80}?) ?(?:\|.{0,200})?", re.IGNORECASE
)


def find_outlet(text: str, layout: Layout) -> Stated | None:
    """The name of the page's outlet, in title case where a masthead has it in capitals."""
    return _Outlet(text, layout).find()


class _Outlet:
    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout
        self.outside = [b for b in layout.blocks if b.line_class is not LineClass.BODY]

    def find(self) -> Stated | None:
        found = (
            self._home_link()
            or self._site_name()
            or self._masthead()
            or self._dated_name()
            or self._suffix()
        )
        if found is not None:
            return self._in_full(found)
        return self._under_byline() or self._own_voice() or self._footer()

    def _in_full(self, name: Stated) -> Stated:
        """The fuller name the page uses of itself: "AP" of the Associated Press, "BRT News"."""
        if " " in name.value:
            return name
        if len(name.value) > 1 and name.value.isupper():
            for block in self.outside:
                owner = publisher_named(block.shown)
                if owner is not None and _initials(block.shown[slice(*owner)]) == name.value:
                    return stated_at(self.text, block, owner, "footer")
        where = fuller_name(self.text, name.value)
        return name if where is None else Stated(where.exact, where, name.origin)

    def _under_byline(self) -> Stated | None:
        """A paper's name on the line below the byline."""
        signed = [block.last for block, facts in self.layout.facts if facts.byline is not None]
        for block in self.outside:
            near = any(block.first - line in (1, 2) for line in signed)
            if near and is_agency(block.shown):
                continue
            if near and _is_name(block.shown) and _MASTHEAD.search(block.shown) is not None:
                return self._named(block, block.shown, "under the byline")
        return None

    def _own_voice(self) -> Stated | None:
        footer = " ".join(block.shown for block in self.outside[-_FOOTER:]).lower()
        where = named_by_itself(self.text, footer)
        if where is None or where.exact.lower().removeprefix("the ") in self._first_published_in():
            return None
        return Stated(where.exact, where, "own voice")

    def _first_published_in(self) -> set[str]:
        """Names in "This article first appeared in X": another outlet than the page's own."""
        credited = (
            block.shown[slice(*credit)].lower().removeprefix("the ")
            for block, facts in self.layout.facts
            if facts.kind == "credit"
            for credit in facts.credits
        )
        return set(credited)

    def _home_link(self) -> Stated | None:
        """The label of a link at the top that leads to the site's first page."""
        for block in self.outside[:_TOP]:
            match = _HOME_LINK.match(block.text)
            if match is not None and _is_name(match["label"]) and match["label"] != "Home":
                return self._named(block, match["label"], "home link")
        return None

    def _site_name(self) -> Stated | None:
        """The page's first line, where it stands again outside the article, or in the byline."""
        first = next((b for b in self.layout.blocks if b.reason not in _FURNITURE), None)
        if (
            first is None
            or first.line_class is LineClass.BODY
            or first.words > _SITE_WORDS
            or first.reason not in _OWN_REASONS
        ):
            return None
        again = sum(1 for block in self.outside if block.shown == first.shown)
        named = any(first.shown in b.shown for b in self.outside[-12:] if b is not first)
        return self._named(first, first.shown, "site name") if again > 1 or named else None

    def _masthead(self) -> Stated | None:
        """A name at the top that sounds like an outlet's, or that the page uses of itself."""
        for block, name in self._top():
            if _MASTHEAD.search(name) is not None or self._is_echoed(block, name):
                return self._named(block, name, "masthead")
        return None

    def _top(self) -> list[tuple[Block, str]]:
        """The first names that stand above the title, each the first part of its line."""
        found: list[tuple[Block, str]] = []
        for block in self.layout.blocks:
            if block.line_class is LineClass.BODY or len(found) == _TOP:
                break
            linked = _FIRST_LINK.match(block.text)
            parts = _PART.split(block.shown)
            name = linked["label"] if linked else _MENU.sub("", _HOMEWARD.sub("", parts[0]))
            if name.lower() in _KIND:
                continue
            if len(parts) > 2 and _SUBJECT.match(name) is not None:
                continue
            if block.reason in (*_OWN_REASONS, *_DATED) and _is_name(name):
                found.append((block, name))
        return found

    def _is_echoed(self, block: Block, name: str) -> bool:
        """Whether the page says "told the Plainsman", or has the name in an address or footer."""
        bare = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
        last = bare.split()[-1]
        last = re.escape(last if len(last) <= _ACRONYM else last.capitalize())
        joined = re.escape(re.sub(r"[^A-Za-z0-9]", "", bare))
        used = rf"{TOLD}{last}\b|\b{last}{DID}|(?i:\b(?:the)?{joined}\.[a-z]{{2,10}}\b)"
        if re.search(used, self.text) is not None:
            return True
        signed = (b for b in self.outside if b.line_class is LineClass.METADATA)
        near = [b for b in (*signed, *self.outside[-_FOOTER:]) if b is not block]
        for other in near:
            owner = publisher_named(other.shown)
            if owner is not None and bare.lower() in other.shown[slice(*owner)].lower():
                return True
        return " " in bare and any(bare.lower() in b.shown.lower() for b in near)

    def _named(self, block: Block, name: str, origin: str) -> Stated:
        at = block.shown.find(name)
        value = self._in_mixed_case(name) if name.isupper() else name
        return stated_at(self.text, block, Credit(at, at + len(name)), origin, value)

    def _in_mixed_case(self, name: str) -> str:
        """A name in capitals as the page writes it elsewhere, else in title case."""
        found = {match[0] for match in re.finditer(re.escape(name), self.text, re.IGNORECASE)}
        mixed = sorted(each for each in found if not each.isupper() and each[0].isupper())
        return mixed[0] if mixed else _title_case(name)

    def _dated_name(self) -> Stated | None:
        """The name in a line such as "The Valley Post, 4 March 2026"."""
        for block, facts in self.layout.facts:
            if facts.publisher is not None:
                stated = stated_at(self.text, block, facts.publisher, "date")
                if _MASTHEAD.search(stated.value):
                    return stated
        return None

    def _suffix(self) -> Stated | None:
        """The name after the title in the page's own title ("Rates cut | The Valley Post")."""
        title = self.layout.title
        if title is None:
            return None
        for block in [title, *self.outside[:20]]:
            match = SUFFIX.search(block.shown)
            if match is None or not match["name"][0].isupper():
                continue
            repeats = block is not title and block.shown.startswith(title.shown)
            named = block is title and (match["mark"] == "|" or self._stands_alone(match["name"]))
            if repeats or named:
                return stated_at(self.text, block, Credit(*match.span("name")), "page title")
        return None

    def _stands_alone(self, name: str) -> bool:
        return any(name in block.shown for block in self.outside if block.words < 20)

    def _footer(self) -> Stated | None:
        for block in self.outside:
            credit = publisher_named(block.shown)
            if credit is not None:
                return stated_at(self.text, block, credit, "footer")
        return None


def _initials(name: str) -> str:
    """The capitals a name begins its words with: "AP" of "The Associated Press"."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def _is_name(text: str) -> bool:
    """Whether a few words could be a name: capitals, but for what joins them; no sentence."""
    words = text.split()
    if not 0 < len(words) <= _SITE_WORDS or text[-1] in ".!?:," or not text[0].isupper():
        return False
    return all(_fits(word) for word in words)


def _fits(word: str) -> bool:
    return word[0].isupper() or word in _JOINERS or (word.isdigit() and len(word) < _ACRONYM)


def _title_case(name: str) -> str:
    """Capitals to title case; words without a vowel and the shortest are short forms ("BBC")."""
    return " ".join(_cased(number, word) for number, word in enumerate(name.split()))


def _cased(number: int, word: str) -> str:
    lower = word.lower()
    if lower in _JOINERS and number > 0:
        return lower
    short = len(word) <= _ACRONYM and lower not in _SHORT
    plain = short or _VOWEL.search(word) is None
    return word if plain else "-".join(part.capitalize() for part in word.split("-"))


def publisher_named(text: str) -> Credit | None:
    """The publisher a footer line names: "© 2026 The Valley Post", "Discover more from X"."""
    if len(text) > MAX_LENGTH or "istributed by " in text:
        return None
    if (match := _DISCOVER.fullmatch(text)) is not None:
        return Credit(*match.span("name"))
    match = _COPYRIGHT.search(text)
    if match is None:
        return None
    start, end = match.span("name")
    name = _TRAILER.sub("", _TRAILER.sub("", text[start:end])).rstrip(" ,.–—-")
    if not name or name.lower().startswith(("all rights", "reserved")) or not name[0].isupper():
        return None
    return Credit(start, start + len(name))
