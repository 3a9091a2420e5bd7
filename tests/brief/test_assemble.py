"""What code reads off the article for a statement."""

from summarizer.analysis import Analysis
from summarizer.brief.assemble import attribution_over
from summarizer.document.read import parse_document

ARTICLE = """\
Mill loses its wheel

The wheel broke on Monday.

The miller, Una Holt, said the axle had rusted for years and that nobody had greased it.

Her son said it was old. The axle, the bearings and the wheel would cost 4,000 crowns, he said.
"""


def test_the_attribution_that_covers_most_of_the_sentences_counts():
    """Of one sentence its own; of several the longest content; of the page's own words none."""
    analysis = Analysis(parse_document(ARTICLE))
    plain, miller, son, cost = analysis.document.sentences[-4:]
    assert attribution_over(analysis, [plain]) is None
    for sentences in ([miller], [plain, miller], [miller, son]):
        over = attribution_over(analysis, sentences)
        assert over is not None
        assert over.cue.start >= miller.start
        assert over.cue.end <= miller.end
    over = attribution_over(analysis, [son, cost])
    assert over is not None
    assert over.content[0].exact.startswith("The axle, the bearings")
