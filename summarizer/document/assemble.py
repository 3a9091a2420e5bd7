"""From a text to a Document: lines classed, sentences numbered, title, outlet and date found."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.digest import sha256_hex
from summarizer.document.blocks import find_blocks, split_lines
from summarizer.document.layout import Layout, lay_out
from summarizer.document.markdown import front_matter, is_picture, without_links
from summarizer.document.model import Document, Format, Line, LineClass
from summarizer.document.raw import RawMap
from summarizer.document.sentences import find_sentences
from summarizer.document.statements import Statements, from_fields, from_page

Bounds = Sequence[tuple[int, int]]


def assemble_text(text: str) -> Document:
    """The document of a plain text."""
    bounds = split_lines(text)
    layout = lay_out(find_blocks(text, bounds))
    return assemble(text, Format.TEXT, bounds, layout, from_page(text, layout))


def assemble_markdown(text: str) -> Document:
    """The document of a Markdown text; marks stay in the text, but not around sentences."""
    fields, front_end = front_matter(text)
    bounds = split_lines(text)
    front = sum(1 for start, _ in bounds if start < front_end)
    blocks = find_blocks(text, bounds, front, markdown=True)
    for block in blocks:
        block.shown = without_links(block.text)
        if is_picture(block.text):
            block.classify(LineClass.DEBRIS, "picture")
    layout = lay_out(blocks)
    stated = from_fields(text, fields, from_page(text, layout))
    return assemble(text, Format.MARKDOWN, bounds, layout, stated, front=front)


def assemble_plain(text: str) -> Document:
    """A document in which every line that is not blank is body, and nothing else is guessed."""
    bounds = split_lines(text)
    blocks = find_blocks(text, bounds)
    for block in blocks:
        block.classify(LineClass.BODY, "as given")
    return assemble(text, Format.TEXT, bounds, Layout(blocks), Statements())


def assemble(
    text: str,
    form: Format,
    bounds: Bounds,
    layout: Layout,
    stated: Statements,
    *,
    front: int = 0,
    raw: RawMap | None = None,
) -> Document:
    """A document of classed blocks; the first ``front`` lines are front matter."""
    return Document(
        text=text,
        format=form,
        sha256=sha256_hex(text.encode()),
        lines=_lines(bounds, layout, front),
        sentences=find_sentences(layout.blocks, layout.title),
        title=stated.title,
        outlet=stated.outlet,
        published=stated.published,
        byline=stated.byline,
        credits=tuple(stated.credits),
        raw=raw,
    )


def _lines(bounds: Bounds, layout: Layout, front: int) -> tuple[Line, ...]:
    lines = [Line(start, end, LineClass.BLANK, "blank") for start, end in bounds]
    for number, (start, end) in enumerate(bounds[:front]):
        lines[number] = Line(start, end, LineClass.METADATA, "front matter")
    for block in layout.blocks:
        line_class = block.line_class or LineClass.BODY
        for number in range(block.first, block.last + 1):
            lines[number] = Line(*bounds[number], line_class, block.reason)
    return tuple(lines)
