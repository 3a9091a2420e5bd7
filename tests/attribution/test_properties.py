"""What holds for any text: no exception, exact spans inside the body, ids in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.find import find_attributions
from summarizer.attribution.flags.forecasts import find_forecasts
from summarizer.attribution.flags.hedges import find_hedges
from summarizer.attribution.language.sentences import tagged_sentences
from summarizer.attribution.sources.outlets import find_outlets
from summarizer.document.read import plain_document

PIECES = (
    'said|told|according to|the|a|official|Lena Moor|Reuters|he|who|that|and|, |. |: |\n\n|“|”|"'
    "|'|‘|’|''|(|)|-|has|not|confirmed|denied|or|nor|neither|claim|by|was|asked|if|to|saying"
    "|could not|verify|be verified|the claims|declined|comment|will|plans|Mr.|U.S.|7|1,376|%|’s"
    "|as|it|Q:|A:|—|told me|accused|revised|corrected|figure|put|I|which|both figures|no such plan"
    "|there|is|her|x|İ|²|\u0661|\U0001f600|\u00a0|both|states|with|quit|citing|reported"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=200)


@given(TEXTS)
def test_spans_are_exact_and_inside_the_body(text):
    """Every span repeats the article's words and lies within the sentences."""
    document = plain_document(text)
    found = find_attributions(document)
    spans = [span for each in found for span in (each.cue, *each.content)]
    spans += [each.source for each in found if each.source] + list(find_forecasts(document))
    for hedge in find_hedges(document, found):
        spans += [hedge.cue, *hedge.claims]
        assert hedge.claims
    spans += [link.cue for link in find_outlets(document) if link.cue]
    for span in spans:
        assert document.text[span.start : span.end] == span.exact != ""
        assert document.sentences[0].start <= span.start < span.end <= document.sentences[-1].end


@given(TEXTS)
def test_ids_count_up_and_every_attribution_has_content(text):
    """A1, A2, ... without gaps, each with at least one content span, in order, not overlapping."""
    found = find_attributions(plain_document(text))
    assert [each.id for each in found] == [f"A{n}" for n in range(1, len(found) + 1)]
    for each in found:
        assert each.content
        ends = [span.end for span in each.content]
        starts = [span.start for span in each.content]
        assert starts == sorted(starts)
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
        assert each.within is None or each.within in {other.id for other in found} - {each.id}


@given(TEXTS)
def test_the_same_text_gives_the_same_result(text):
    """Nothing depends on what was read before."""
    assert find_attributions(plain_document(text)) == find_attributions(plain_document(text))


@pytest.mark.parametrize(
    "unit",
    [
        *('"', "“", "'", "he said ", "A ", "9,", "not ", "(", "a-"),
        pytest.param("said ", marks=pytest.mark.slow),
    ],
)
def test_pages_of_one_thing_are_read(unit):
    """A page of nothing but marks or cues ends, in sentences of bounded length."""
    document = plain_document(unit * (40_000 // len(unit)))
    sentences = tagged_sentences(document.text, document.sentences)
    assert all(len(sentence.tokens) <= 200 for sentence in sentences)
    find_hedges(document, find_attributions(document))
    find_outlets(document)
