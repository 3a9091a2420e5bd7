"""Whether a text is English, told by its function words."""

from __future__ import annotations

from collections import Counter
from typing import Final

from summarizer.patterns import pattern

_SAMPLE: Final = 200_000
_WORD: Final = pattern(r"[^\W\d_]++")
_OTHER_SCRIPT: Final = pattern(r"[^\W\d_\0-\u024f\u1e00-\u1eff]++")
_MIN_WORDS: Final = 30
_MIN_LETTERS: Final = 20
_FOREIGN_SHARE: Final = 0.12
_MIN_KINDS: Final = 6

_ENGLISH: Final = frozenset(
    "the of and to in that is was for on with as at by from it he his has have had are were be been"
    " said will would which who not but this they their an or after its about more than she her"
    " we you i said what when".split()
)
_OTHERS: Final = {
    "Spanish": (
        "de la que el en y los del las por con una para su al como pero sus le ya este sí más"
    ),
    "French": (
        "de la le et les des en un une du que est pour qui dans par plus pas au sur ne se "
        "ce il sont avec été"
    ),
    "German": (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als "
        "auch es an werden aus er hat dass sie nach wird bei"
    ),
    "Italian": (
        "di che e la il un del per non una della con le da dei sono nel alla si più anche "
        "come ha gli i lo"
    ),
    "Portuguese": (
        "de que e o do da em um para com não uma os no se na por mais as dos como mas ao "
        "ele das à seu sua ou"
    ),
    "Dutch": (
        "de van het een en dat die op te zijn voor met niet aan er om ook als bij maar "
        "door naar dan nog over uit"
    ),
    "Swedish": (
        "och att det som en på är av för den till med inte har de om ett men var jag sig "
        "från vi så kan"
    ),
    "Danish or Norwegian": (
        "og det at er en på til af av som den med for de ikke et har om men var jeg fra "
        "kan han vi ved ble"
    ),
    "Finnish": (
        "ja on ei että se hän oli joka mutta ovat kun niin myös kuin ole mukaan sen tai olla"
    ),
    "Polish": (
        "w i na z że się nie do to jest o jak po co ale od za przez dla jego są oraz tym już który"
    ),
    "Czech or Slovak": (
        "a v se na že je s z do o to i ve k pro za by ale si po jako který od jsou byl sa aj sú"
    ),
    "Hungarian": "a az és hogy nem is egy ez meg volt már csak mint de azt el ki van még",
    "Romanian": (
        "de în și a la cu pe nu o că din care un este pentru mai ce sa au fost s-a prin sau"
    ),
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi en ne ama kadar sonra ise",
    "Indonesian or Malay": (
        "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena telah "
        "oleh ada mereka sebagai"
    ),
    "Vietnamese": "và của là có cho không được trong một các với những người đã này khi để",
    "Swahili": "ya na wa kwa ni katika za la cha kuwa hiyo huo kama lakini",
    "Tagalog": "ang ng sa na mga ay at ni para hindi kay ito siya",
    "Serbo-Croatian": "i u je da se na su za od s kao koji ne iz o što bi će to sa ali nije",
}
_SHARED: Final = _ENGLISH | frozenset("a i me am do no so on".split())
_LANGUAGES: Final[dict[str, list[str]]] = {}
"""The languages a word is a function word of; English ones are in none."""
for _name, _words in _OTHERS.items():
    for _word in set(_words.split()) - _SHARED:
        _LANGUAGES.setdefault(_word, []).append(_name)


def other_language(text: str) -> str | None:
    """The language a text is in where that is surely not English, else None.

    Evidence is asked for the other language, not for English: a table of results or a list of
    names holds no function words and passes. A text is refused where more than half of at least
    20 letters are of another script; or where, in at least 30 words, one other language's function
    words, at least six different ones ("de la" stands in names), make up 12% or more and are
    twice as many as the English ones. The first 200,000 characters are looked at.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    letters = sum(map(len, words))
    other = sum(map(len, _OTHER_SCRIPT.findall(text[:_SAMPLE])))
    if letters >= _MIN_LETTERS and other > letters / 2:
        return "a language in another script"
    if len(words) < _MIN_WORDS:
        return None
    english, others, kinds = 0, Counter[str](), Counter[str]()
    for word, count in Counter(words).items():
        if word in _ENGLISH:
            english += count
        for name in _LANGUAGES.get(word, ()):
            others[name] += count
            kinds[name] += 1
    name, most = max(others.items(), key=lambda item: item[1], default=("", 0))
    sure = most >= _FOREIGN_SHARE * len(words) and kinds[name] >= _MIN_KINDS
    return name if sure and most > 2 * english else None
