"""Edits that keep the meaning of a text: a check that accuses them is at fault itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from evals.faults.material import Material, capitalised, sentences_of, spoken_in
from summarizer.checker.quotations.check import quotations_in
from summarizer.quantities.model import Kind
from summarizer.quantities.read import read_quantities

_WORDS: Final = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SPEECH: Final = (
    ("said", "stated"), ("says", "states"), ("told", "informed"), ("warned", "cautioned"),
    ("announced", "said"), ("estimates", "reckons"), ("cautioned", "warned"),
    ("explained", "said"), ("stressed", "said"),
)  # fmt: skip
_A_THING: Final = r"(?= (?:the|a|an|any|all|this|these|his|her|its|their) )"
"""One rejects a charge; but one only denies having done it, or that it was done."""
_BARE_NOUN: Final = r"(?= [a-z]+(?<!ing)\b)(?! (?:the|an?|any|its|his|her|their)\b)"
_NEGATIVES: Final = (
    ("did not", "didn't"), ("didn't", "did not"), ("cannot", "can't"), ("was not", "wasn't"),
    ("is not", "isn't"), ("has not", "hasn't"), ("declined to comment", "would not comment"),
    ("did not respond", "failed to respond"), ("did not reply", "failed to reply"),
    (f"without{_BARE_NOUN}", "with no"), ("has not been", "has yet to be"),
    ("refused to", "would not"), (f"denied{_A_THING}", "rejected"),
    (f"denies{_A_THING}", "rejects"),
)  # fmt: skip
_PASSIVE: Final = re.compile(
    r"([A-Z][\w' ]+?) (?:was|were) (\w+ed) by ((?:the |a |an )?[\w' ]+?)\."
)
_TITLED: Final = re.compile(
    r"\b(?:(?:[Tt]he |[Rr]egional |[Ii]nterior |[Cc]hief |[Ff]inance )*"
    r"(?:[Gg]overnor|[Mm]inister|[Pp]resident|[Dd]irector|[Mm]ayor|[Pp]rofessor|Dr|Mr|Ms|Mrs)) "
    r"(?=[A-Z]\w+ [A-Z]\w+)"
)


def curly(text: str, _: Material) -> Iterator[str]:
    """The other sort of quotation marks and apostrophes."""
    straight = re.sub("[“”]", '"', text).replace("’", "'")
    if straight != text:
        yield straight
    curled = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    if curled != text:
        yield curled


def spelled(text: str, _: Material) -> Iterator[str]:
    """A small count in words, or in figures."""
    for each in read_quantities(text):
        shown = text[each.number_start : each.number_end]
        if each.kind is not Kind.NUMBER or _is_quoted(text, each.start, each.end):
            continue
        if re.fullmatch("1?[0-9]", shown) and int(shown) < len(_WORDS):
            yield text[: each.number_start] + _WORDS[int(shown)] + text[each.number_end :]
        elif shown in _WORDS[2:]:
            yield text[: each.number_start] + str(_WORDS.index(shown)) + text[each.number_end :]


def spacing(text: str, _: Material) -> Iterator[str]:
    """The same unit, otherwise written; a lone "m" that is read as metres is no million."""
    metres = {each.end for each in read_quantities(text) if each.unit == "m"}
    for pattern, shown in (
        (r"(\d)(km|cm|kg)\b", r"\1 \2"), (r"(\d)(mn|m)\b", r"\1 million"),
        (r"(\d)%", r"\1 per cent"), (r"(\d) ?bn\b", r"\1 billion"), (r"(\d)%", r"\1 percent"),
        (r"(\d) per cent", r"\1%"), (r"(\d) million", r"\1m"),
    ):  # fmt: skip
        found = re.compile(rf"(?<=[£€$\d.]){pattern}|(?<=\b){pattern}")
        changed = found.sub(_keep(shown, metres if "million" in shown else set()), text)
        if changed != text:
            yield changed


def reordered(text: str, _: Material) -> Iterator[str]:
    """The same source after, before and with other words of attribution."""
    for each in spoken_in(text):
        if each.source is None or len(each.content) != 1 or each.cue.exact != "said":
            continue
        content = each.content[0].exact.removeprefix("that ").strip(" .,")
        source = each.source.exact.strip(" ,")
        if "," in content or len(content) + len(source) + 6 < 0.8 * len(text):
            continue
        yield f"{capitalised(content)}, {source} said."
        yield f"According to {source}, {content}."


def speech_verb(text: str, _: Material) -> Iterator[str]:
    """Another verb of saying."""
    for old, new in _SPEECH:
        yield from _replaced(text, old, new)


def negative(text: str, _: Material) -> Iterator[str]:
    """The same negation in other words."""
    for old, new in _NEGATIVES:
        yield from _replaced(text, old, new)


def short_name(text: str, material: Material) -> Iterator[str]:
    """A person by the last name only, where the article does so too."""
    for full in material.names:
        first, _, last = full.partition(" ")
        if full in text and last in material.names and material.people >= {first, last}:
            yield text.replace(full, last)


def untitled(text: str, _: Material) -> Iterator[str]:
    """A name without its office."""
    for match in _TITLED.finditer(text):
        if not _is_quoted(text, *match.span()):
            yield text[: match.start()] + text[match.end() :]


def active(text: str, _: Material) -> Iterator[str]:
    """A plain passive turned."""
    match = _PASSIVE.fullmatch(text)
    if match:
        done, verb, agent = match.groups()
        done = f"the {done[4:]}" if done.startswith("The ") else done
        yield f"{capitalised(agent)} {verb} {done}."


def sentence_order(text: str, _: Material) -> Iterator[str]:
    """Sentences the other way round, where none points back to the one before."""
    parts = [span.exact for span in sentences_of(text)]
    backward = re.compile(
        r"(?:[Tt]h(?:at|is|ese|ey|ose)|[Ii]t|[Hh]e|[Ss]he|[Tt]he|[Hh]is|[Ii]ts)\b"
    )
    if len(parts) > 1 and not any(backward.match(part) for part in parts):
        yield " ".join(reversed(parts))


def halves_swapped(text: str, material: Material) -> Iterator[str]:
    """What a semicolon parts, the other way round."""
    first, mark, second = text.rstrip(".").partition("; ")
    if (
        mark
        and ";" not in second
        and not re.match(r"(?:it|he|she|they|the|that|this|her|his|its|one)\b", second)
    ):
        yield f"{capitalised(second)}; {material.within(first)}."


def _replaced(text: str, old: str, new: str) -> Iterator[str]:
    for match in re.finditer(rf"\b{old}\b", text):
        if not _is_quoted(text, *match.span()):
            yield text[: match.start()] + new + text[match.end() :]


def _is_quoted(text: str, start: int, end: int) -> bool:
    return any(span.overlaps(start, end) for span in quotations_in(text))


def _keep(shown: str, but: Collection[int]) -> Callable[[re.Match[str]], str]:
    """What puts the groups of a match into ``shown``, but leaves a match that ends at ``but``."""

    def put(match: re.Match[str]) -> str:
        if match.end() in but:
            return match.group()
        groups = [group for group in match.groups() if group is not None]
        return shown.replace(r"\1", groups[0]).replace(r"\2", groups[-1])

    return put
