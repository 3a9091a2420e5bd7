"""Whether a text is English, told by its function words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_SAMPLE: Final = 200_000
_WORD: Final = re.compile(r"[^\W\d_]++")
_MIN_WORDS: Final = 30
_MIN_LETTERS: Final = 20
_FOREIGN_SHARE: Final = 0.12

_ENGLISH: Final = frozenset(
    "the of and to in that is was for on with as at by from it he his has have had are were be been"
    " said will would which who not but this they their an or after its about more than she her"
    " we you i said what when".split()
)
_OTHERS: Final = {
    "Spanish": "de la que el en y los del las por con una para su al como pero sus le ya este sí más",
    "French": "de la le et les des en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec été",
    "German": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
    "Italian": "di che e la il un del per non una della con le da dei sono nel alla si più anche come ha gli i lo",
    "Portuguese": "de que e o do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou",
    "Dutch": "de van het een en dat die op te zijn voor met niet aan er om ook als bij maar door naar dan nog over uit",
    "Swedish": "och att det som en på är av för den till med inte har de om ett men var jag sig från vi så kan",
    "Danish or Norwegian": "og det at er en på til af av som den med for de ikke et har om men var jeg fra kan han vi ved ble",
    "Finnish": "ja on ei että se hän oli joka mutta ovat kun niin myös kuin ole mukaan sen tai olla",
    "Polish": "w i na z że się nie do to jest o jak po co ale od za przez dla jego są oraz tym już który",
    "Czech or Slovak": "a v se na že je s z do o to i ve k pro za by ale si po jako který od jsou byl sa aj sú",
    "Hungarian": "a az és hogy nem is egy ez meg volt már csak mint de azt el ki van még",
    "Romanian": "de în și a la cu pe nu o că din care un este pentru mai ce sa au fost s-a prin sau",
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi en ne ama kadar sonra ise",
    "Indonesian or Malay": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena telah oleh ada mereka sebagai",
    "Vietnamese": "và của là có cho không được trong một các với những người đã này khi để",
    "Swahili": "ya na wa kwa ni katika za la cha kuwa hiyo huo kama lakini",
    "Tagalog": "ang ng sa na mga ay at ni para hindi kay ito siya",
    "Serbo-Croatian": "i u je da se na su za od s kao koji ne iz o što bi će to sa ali nije",
}
_MARKERS: Final = {
    name: frozenset(words.split()) - _ENGLISH - frozenset("a i me am do no so on".split())
    for name, words in _OTHERS.items()
}


def other_language(text: str) -> str | None:
    """The language a text is in where that is surely not English, else None.

    Evidence is asked for the other language, not for English: a table of results or a list of
    names holds no function words and passes. A text is refused where more than half of at least
    20 letters are of another script; or where, in at least 30 words, one other language's function
    words make up 12% or more and are twice as many as the English ones. The first 200,000
    characters are looked at.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    letters = sum(map(len, words))
    latin = sum(1 for word in words for c in word if c < "\u0250" or "\u1e00" <= c <= "\u1eff")
    if letters >= _MIN_LETTERS and letters - latin > letters / 2:
        return "a language in another script"
    if len(words) < _MIN_WORDS:
        return None
    counts = Counter(words)
    english = sum(counts[word] for word in _ENGLISH)
    name, most = max(
        ((name, sum(counts[word] for word in markers)) for name, markers in _MARKERS.items()),
        key=lambda item: item[1],
    )
    return name if most >= _FOREIGN_SHARE * len(words) and most > 2 * english else None
