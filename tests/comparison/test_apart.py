"""What is told quite otherwise: spellings, verbs of several words, tolls, negations, years."""

import pytest

from summarizer import compare, read
from summarizer.comparison.likeness import fits
from summarizer.comparison.model import OmissionKind, Relation
from summarizer.comparison.spellings import spelled_alike
from summarizer.comparison.words import key_of, words_in


def kinds(*texts):
    """The kinds of the contradictions of texts, and "figure" for a conflict of figures."""
    facts = compare(*texts).facts
    found = {each.kind.value for fact in facts for each in fact.contradictions}
    return found | {"figure" for fact in facts if fact.conflicts}


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("A walker came across the chest", "found"),
        ("The council turned the plan down", "council"),
        ("The council turned it down", "rejected"),
        ("Nine miners lost their lives", "killed"),
        ("The minister handed in her notice", "resigned"),
        ("The firm paid the money back", "firm"),
        ("Two thieves were locked up", "jailed"),
    ],
)
def test_a_phrase_is_the_word_it_stands_for(phrase, word):
    """Verbs of several words share the key of the plain one, with a pronoun between them too."""
    keys = {each.key for each in words_in(phrase, 0, len(phrase))}
    meant = {key_of(word)} | ({key_of("died")} if word == "killed" else set())
    assert keys & meant


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Gregor", "Greger", True),
        ("Lindqvist", "Lindkvist", True),
        ("Ann", "Ana", False),
        ("Harbour", "Harbor", False),
        ("Müller", "Muller", False),
        ("Rover", "Rovers", False),
        ("Marten", "Carten", False),
    ],
)
def test_two_spellings_are_one_name(one, other, alike):
    """Letters differ, not the country's spelling, an accent, a plural, or the first letter."""
    assert spelled_alike(one, other) is alike
    assert spelled_alike(other, one) is alike


TOLD = (
    "The ferry Solveig ran onto rocks off Harnes on Friday. {} The ferry had left Harnes at noon.",
    "Rocks off Harnes holed the ferry Solveig on Friday, soon after it left Harnes. {}",
)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Its captain is Ragna Lindqvist.", "The captain, Ragna Lindkvist, was asleep.", "name"),
        (
            "Eleven sailors swallowed oil. They were taken to a clinic.",
            "The wreck injured 14 crew members, the coastguard said.",
            "figure",
        ),
        ("The reward was not paid out.", "The reward was paid out in full.", "polarity"),
        (
            "A lighthouse keeper saw the lights and called the police.",
            "The lights were seen by a fisherman.",
            "doer",
        ),
        (
            "Methane leaked from the hold.",
            "A leak of ammonia from the hold was stopped.",
            "attribute",
        ),
        (
            "The mate woke the captain and only afterwards stopped the engine.",
            "The mate woke the captain once he had stopped the engine.",
            "order",
        ),
    ],
)
def test_what_excludes_each_other_is_told_however_it_is_worded(one, other, kind):
    """Two accounts of one event that cannot both be right, in either order of the articles."""
    texts = TOLD[0].format(one), TOLD[1].format(other)
    assert kind in kinds(*texts)
    assert kind in kinds(*reversed(texts))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three sailors died.", "It is the worst wreck since 1987, when nine sailors died."),
        ("Three of them are in a clinic.", "Fourteen sailors were taken to a clinic."),
        ("The reward was not paid out in May.", "The reward was paid out in June."),
        ("The mate should not have left the wheel.", "The mate left the wheel."),
        ("Its captain is Ragna Lindqvist.", "The mate, Olaf Lindkvist, was asleep."),
        ("It is 11 weeks since the last wreck.", "The last wreck was some three months ago."),
        ("It is on Harbour Street Quay.", "It lies at Harbor Street Quay."),
        (
            "The wreck happened on Friday, the police said.",
            "By Sunday the toll had risen to three, the police said.",
        ),
        ("He said no alarm had sounded.", "The alarm did not sound, she said."),
    ],
)
def test_what_may_both_be_right_is_none(one, other):
    """Another year, a part of a count, another month, a duty, a relative, a rounder unit."""
    assert kinds(TOLD[0].format(one), TOLD[1].format(other)) == set()


def test_a_passage_is_told_by_more_than_one_or_by_one_alone():
    """No words stand both among the shared facts and among those of one article, nor a title."""
    found = compare(
        "Wreck off Harnes\n\n" + TOLD[0].format("Eleven sailors were taken to a clinic."),
        "Ferry holed\n\n" + TOLD[1].format("The wreck injured 14 crew members, police said."),
    )
    shared = {(each.article, each.span) for fact in found.facts for each in fact.tellings}
    alone = [each for fact in found.alone for each in fact.tellings]
    assert not [each for each in alone if (each.article, each.span) in shared]
    assert "Wreck off Harnes" not in {each.span.exact for each in alone}


def test_a_value_that_both_give_is_not_left_out_by_both():
    """Seven people under two names: neither article lacks the seven."""
    found = compare(
        TOLD[0].format("It carried seven ski tourers."),
        TOLD[1].format("Aboard were seven employees of a bank."),
    )
    numbers = [each for each in found.omissions if each.kind is OmissionKind.NUMBER]
    assert "seven" not in {each.words.exact for each in numbers}


def test_tolls_of_two_sources_are_not_one_rounded():
    """A round toll by one body and an exact one by another are two, not the same."""
    found = compare(
        TOLD[0].format("At least 50 passengers were injured, the Red Cross said."),
        TOLD[1].format("The police said 53 passengers were injured."),
    )
    relations = {each.relation for fact in found.facts for each in fact.figures}
    assert Relation.ROUNDED not in relations


@pytest.mark.parametrize(("one", "other", "same"), [("a tenth", "10%", 1), ("a third", "25%", 0)])
def test_a_fraction_is_its_percentage(one, other, same):
    """A tenth is ten per cent, a third is no quarter."""
    first, second = (read(f"{share} of them left.").quantities.located[0] for share in (one, other))
    assert fits(first, second) is bool(same)


ASKED = (
    "Orle loses its {} school. A ministry official said on Monday that the school in Orle would "
    "close in June. About 210 pupils must move to Vik, the official said. {}"
)


@pytest.mark.parametrize(
    ("asked", "origins"),
    [
        (("Its head told our reporter so.", "A teacher told this newspaper it was wrong."), 2),
        (("Its head knew.", "A teacher knew."), 1),
    ],
)
def test_who_has_asked_is_an_origin(asked, origins):
    """A source without a name makes two outlets one, unless both have asked for themselves."""
    found = compare(
        *(ASKED.format(word, own) for word, own in zip(("old", "only"), asked, strict=True))
    )
    assert [len(story.origins) for story in found.stories] == [origins]


def test_an_outlet_that_is_given_as_the_source_is_the_origin():
    """What an agency tells as a paper's word, without having seen it, is the paper's."""
    found = compare(
        "The Harnes Post\n\nMayor sold the ferry\n\nMayor Ada Brun sold the ferry Solveig for "
        "41,000 crowns, papers seen by the Post show. The buyer is her cousin.\n\n"
        "© The Harnes Post 2025\n",
        "The Harnes Post said that Mayor Ada Brun had sold the ferry Solveig for 41,000 crowns. "
        "The buyer is her cousin, the paper said.",
    )
    (story,) = found.stories
    assert [(each.articles, each.outlets) for each in story.origins] == [
        ((0, 1), ("The Harnes Post",))
    ]
