"""What must hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.document.model import Document, Format, LineClass
from summarizer.document.read import parse_document, plain_document
from summarizer.errors import InputError

PIECES = [
    "The mayor said on Monday that 12 people were hurt. ",
    "Most read\n",
    "Bridge closed for 3 weeks\n",
    "By Ann Lee\n",
    "• Home\n",
    "# Heading\n",
    "> quoted words here\n",
    "![x](y)\n",
    "<p>It rained for 3 days.</p>",
    "<div hidden>",
    "</article>",
    "&amp;&#x41;&nbsp;",
    "---\ntitle: x\n---\n",
    "\r\n",
    "\n\n",
    "\x00",
    "\u2028",
    "\ud800",
    "😀",
    "(AP)",
    "Leave a Reply\n",
    "Source: Reuters\n",
    "23 Nov 2024\n",
]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=25).map("".join),
)
FORMATS = st.sampled_from([None, *Format])


def read(text: str, form: Format | None) -> Document | None:
    """The document, or None where the text is refused."""
    try:
        return parse_document(text, form)
    except InputError:
        return None


def assert_sound(document: Document) -> None:
    """Lines tile the text; sentences are numbered in order and lie in body lines."""
    text = document.text
    at = 0
    for line in document.lines:
        assert text[at : line.start].strip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029") == ""
        assert line.start <= line.end
        at = line.end
    assert text[at:].strip() == ""
    body = [(s.start, s.end) for s in document.lines if s.line_class is LineClass.BODY]
    last = 0
    for number, sentence in enumerate(document.sentences, 1):
        assert sentence.id == f"S{number}"
        assert last <= sentence.start < sentence.end <= len(text)
        words = document.sentence_text(sentence)
        assert words == words.strip()
        assert any(start <= sentence.start < end for start, end in body)
        assert any(start < sentence.end <= end for start, end in body)
        last = sentence.end


@given(TEXTS, FORMATS)
def test_any_text_becomes_a_sound_document_or_is_refused(text, form):
    """No text makes the reader fail otherwise than by an InputError of one line."""
    document = read(text, form)
    if document is not None:
        assert_sound(document)
        assert document.sentences
        assert document == read(text, form) or document.raw is not None


@given(TEXTS)
def test_a_plain_document_is_all_body(text):
    """plain_document never refuses, and classes every line body or blank."""
    document = plain_document(text)
    assert_sound(document)
    assert {line.line_class for line in document.lines} <= {LineClass.BODY, LineClass.BLANK}


@given(TEXTS)
def test_raw_offsets_of_html_lie_in_order_in_the_file(text):
    """Every visible line maps to a stretch of the raw file, later lines to later stretches."""
    document = read(text, Format.HTML)
    last = 0
    for line in document.lines if document else ():
        start, end = document.raw_span(document.span(line.start, line.end))
        assert last <= start <= end <= len(text)
        last = start
