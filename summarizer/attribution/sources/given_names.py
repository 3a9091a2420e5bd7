"""He or she: what titles, kinship words and common given names tell of a person.

Given names are common ones in English-speaking countries that are given to one sex almost only
(Office for National Statistics and US Social Security rankings of the twentieth century).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.heads import words_of
from summarizer.patterns import pattern

_WOMEN: Final = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty"
    " margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah"
    " stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma"
    " nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather"
    " diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan"
    " andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn"
    " janice jean alice abigail sophia grace denise amber doris marilyn danielle beverly isabella"
    " theresa diana natalie brittany charlotte marie rose fiona claire clare lucy chloe sophie"
    " eleanor gillian hilary imogen lorraine maureen nicola philippa sheila siobhan yvonne zoe"
    " ellen eva jane joanne josephine kate katie lily louise rosa rosie ellie molly naomi priya"
    " fatima aisha ingrid olga elena agnes edith florence harriet".split()
)
_MEN: Final = frozenset(
    "james robert john michael david william richard joseph thomas christopher charles daniel"
    " matthew anthony mark donald steven andrew paul joshua kenneth kevin brian timothy ronald"
    " george jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin"
    " scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry"
    " tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter"
    " christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan"
    " jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy"
    " vincent mason roy ralph bobby russell bradley philip eugene graham ian neil simon nigel"
    " trevor malcolm duncan gareth rhys colin derek clive barry stuart hugh oliver harry tom tim"
    " ben dan martin marcus rory liam declan ahmed mohammed muhammad ali omar hassan ravi imran"
    " ivan karel jan hans erik lars".split()
)
_FEMALE: Final = pattern(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|[Ss]pokeswoman|[Cc]hairwoman|[Pp]olicewoman|(?:[Gg]rand)?[Mm]other"
    r"|[Ww]oman|[Ww]ife|[Qq]ueen|[Ss]ister|(?:[Gg]rand)?[Dd]aughter|[Nn]iece|[Aa]unt|[Ww]idow|girl"
    r"|actress|[Cc]ongresswoman|she|her)\b(?!['’])"
)
_MALE: Final = pattern(
    r"\b(?:Mr|Sir|Lord|[Ss]pokesman|(?:[Gg]rand)?[Ff]ather|[Mm]an|[Hh]usband|[Kk]ing|[Bb]rother"
    r"|(?:[Gg]rand)?[Ss]on|[Nn]ephew|[Uu]ncle|[Ww]idower|boy|[Cc]ongressman|he|his|himself)\b(?!['’])"
)


def may_be(pronoun: str, phrase: str) -> bool:
    """Whether "he" or "she" can mean whom a phrase names: nothing in it tells the other sex.

    What a phrase says beside the name goes before the name; where both are told, as in "her
    brother Tim", any sign of the right sex will do.
    """
    women = _FEMALE.search(phrase) is not None
    men = _MALE.search(phrase) is not None
    if women == men:
        words = [word.lower() for word in words_of(phrase) if word[:1].isupper()]
        women = any(word in _WOMEN for word in words)
        men = any(word in _MEN for word in words)
    if women == men:
        return True
    return women if pronoun == "she" else men


def has_given_name(name: str) -> bool:
    """Whether a name opens with a common given name."""
    first = name.partition(" ")[0].lower()
    return first in _WOMEN or first in _MEN
