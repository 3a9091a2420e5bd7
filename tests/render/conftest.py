"""A brief with faults and a hostile article, for every test of what people see."""

import pytest

from summarizer import check, read, summarize
from summarizer.brief.recheck import recheck

FERRY = """\
Home | News | Sport | Weather | Sign in

Ferry with 212 aboard runs aground off Karsund

By Ida Holm
4 March 2026

The ferry Aurora ran aground off Karsund early on Tuesday with about 212 people aboard, the coast
guard said.

"All passengers are safe and nobody is in the water," said coast guard spokesman Jonas Lie.

The ship had taken on more than 40 tonnes of water by noon, Baltic Lines, its owner, told Reuters.

A senior official at the transport ministry, who asked not to be named, said the hull was 31 years
old. Reuters could not independently verify the claim.

The minister denied that the inspection had been put off.

Two tugs are expected to pull the ship free on Thursday, according to the harbour master, Eva
Strand.

Most read
Ten killed in bus crash
Best beaches of 2026
Leave a comment
"""
HOSTILE = """\
<script>window.ran = 1</script> Ferry "aground" </script><img src=x onerror=window.ran=2>

Mayor <b onclick='window.ran=3'>Eva Strand</b> said 40 people were aboard \x1b]0;owned\x07 the ship.

"Nobody <svg/onload=window.ran=4> was hurt & {{ 7*7 }} javascript:window.ran=5," said Jonas Lie.

The \u202eship\u202c sank 12 metres, the coast guard told "><script src=//evil.example/></script>.

--> <!-- </style></textarea></title> ]]> 300 tonnes of oil leaked, said \U000e0041the\u200b owner.
"""


@pytest.fixture
def ferry():
    """The analysis of the ferry article."""
    return read(FERRY)


@pytest.fixture
def brief(ferry):
    """Its brief by the rules engine, with a wrong figure put into a fact, checked again."""
    made = summarize(ferry)
    wrong = tuple(
        fact.model_copy(update={"statement": fact.statement.replace("212", "221")})
        for fact in made.key_facts
    )
    made = made.model_copy(update={"key_facts": wrong})
    return made.model_copy(update={"report": recheck(made, ferry)})


@pytest.fixture
def hostile():
    """The analysis of an article that attacks the page."""
    return read(HOSTILE)


@pytest.fixture
def hostile_report(hostile):
    """A check of the hostile text against itself, with a figure changed."""
    return check(HOSTILE.replace("300", "500"), hostile)
