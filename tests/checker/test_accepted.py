"""Accepted findings: what fits, what no longer does, and files that are not right."""

import pytest

from summarizer import Severity, accept, check, parse_acceptances
from summarizer.checker.accepted import Acceptance, likely
from summarizer.checker.verdicts import LETTER, Check
from summarizer.errors import InputError

ARTICLE = "The fire hurt 12 workers. Losses came to £18m. About 40 firefighters were sent.\n"
TEXT = "The fire hurt 15 workers. Losses came to £18m."


def _failure(text=TEXT, article=ARTICLE):
    return next(f for f in check(text, article).findings if f.severity is Severity.FAIL)


def test_an_accepted_failure_passes_and_tells_why():
    """The outcome no longer counts it; the finding keeps its verdict and says the reason."""
    failure = _failure()
    report, stale = accept(check(TEXT, ARTICLE), [Acceptance.of(failure, "Seen at the hospital")])
    accepted = next(f for f in report.findings if f.id == failure.id)
    assert (report.outcome, stale) == (Severity.PASS, ())
    assert (accepted.severity, accepted.verdict) == (Severity.ACCEPTED, failure.verdict)
    assert accepted.reason == f"Accepted (Seen at the hospital): {failure.reason}"


@pytest.mark.parametrize(
    ("text", "article"),
    [
        (f"Losses came to £18m. {TEXT}", ARTICLE),
        (f"{TEXT} It took 40 firefighters.", ARTICLE),
        (TEXT, f"The mill stands in Brask. {ARTICLE}"),
    ],
    ids=["text before", "text behind", "article"],
)
def test_an_id_stays_where_the_sentence_and_the_passage_do(text, article):
    """Sentences added elsewhere do not undo what an editor accepted."""
    assert _failure(text, article).id == _failure().id


@pytest.mark.parametrize(
    ("text", "article"),
    [
        (TEXT.replace("15", "16"), ARTICLE),
        (TEXT.replace("workers", "people"), ARTICLE),
        (TEXT, ARTICLE.replace("12", "13")),
    ],
    ids=["figure", "sentence", "passage"],
)
def test_an_acceptance_does_not_outlive_what_it_was_given_for(text, article):
    """Another figure, sentence or passage of the article is another finding."""
    acceptance = Acceptance.of(_failure(), "Seen at the hospital")
    report, stale = accept(check(text, article), [acceptance])
    assert (report.outcome, stale) == (Severity.FAIL, (acceptance,))


def test_an_id_names_its_check_and_survives_a_new_line_break():
    """The first letter is the check's; how the sentence is wrapped is not part of it."""
    failure = _failure()
    assert failure.id.startswith("N-")
    assert _failure(TEXT.replace(" hurt", "\nhurt")).id == failure.id


def test_the_same_sentence_twice_has_two_ids():
    """No two findings of a report share an id, so that one can be accepted without the other."""
    findings = check(f"{TEXT} {TEXT}", ARTICLE).findings
    failures = [f.id for f in findings if f.severity is Severity.FAIL]
    assert len(failures) == 2
    assert failures[1] == f"{failures[0]}-2"


def test_several_sources_are_accepted_alike():
    """A report against several articles takes acceptances too, and stays such a report."""
    report = check(TEXT, ARTICLE, "The mill in Brask burnt for two days.\n")
    failure = next(f for f in report.findings if f.severity is Severity.FAIL)
    accepted, stale = accept(report, [Acceptance.of(failure, "Seen")])
    assert (accepted.outcome, stale) == (Severity.PASS, ())
    assert accepted.sources == report.sources


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[accepted]", "not valid TOML"),
        ("x = 1", "only [[accepted]] tables"),
        ("accepted = 3", "only [[accepted]] tables"),
        ("accepted = [3]", "[[accepted]] 1: not a table"),
        ('[[accepted]]\nid = "N-1"', "[[accepted]] 1: has no reason"),
        ('[[accepted]]\nid = "N-1"\nreason = " "', "[[accepted]] 1: has no reason"),
        ('[[accepted]]\nid = "N-1"\nreason = "x"\nwho = "y"', "who: use only id"),
        ('[[accepted]]\nid = "N-1"\nreason = 3', "reason: use only id"),
        ('[[accepted]]\nid = "N-1"\nreason = "x"\n' * 2, "N-1 is accepted 2 times"),
    ],
)
def test_a_file_that_is_not_right_is_told_in_one_line(text, told):
    """The error names the file, the table and what is wrong with it."""
    with pytest.raises(InputError) as error:
        parse_acceptances(text, "story.accepted.toml")
    message = str(error.value)
    assert message.startswith("story.accepted.toml: ")
    assert told in message
    assert "\n" not in message


EDITED = {
    "a word further off": "The fire, which broke out in the spinning hall, hurt 15 workers badly",
    "the same, edited": "The fire, which began in the spinning hall, hurt 15 workers badly",
    "case and marks": "The fire, which broke out in the 'spinning hall', hurt 15 Workers badly",
}


@pytest.mark.parametrize("edited", EDITED.values(), ids=EDITED)
def test_an_acceptance_outlives_an_edit_further_off(edited):
    """Four words to either side are what an editor saw of it; a word beyond may be mended."""
    first, *_ = EDITED.values()
    assert _failure(f"{edited}.").id == _failure(f"{first}.").id


def test_every_check_has_a_letter_of_its_own():
    """A number's finding is told from a name's or a denial's by its id."""
    assert set(LETTER) == set(Check)
    assert len(set(LETTER.values())) == len(LETTER)


def test_an_acceptance_of_before_points_at_the_finding_of_today():
    """An id of another version fits no more; the same words with the same reason are suggested."""
    failure = _failure()
    old = Acceptance("N-00000000", "Seen", failure.span.exact, failure.reason)
    report, stale = accept(check(TEXT, ARTICLE), [old])
    assert (report.outcome, stale) == (Severity.FAIL, (old,))
    assert likely(old, report).id == failure.id
    assert likely(Acceptance("N-0", "Seen"), report) is None
