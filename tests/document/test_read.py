"""Bad input is refused in one clear line; odd input is read."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from summarizer.document.model import Format
from summarizer.document.read import (
    MAX_BYTES,
    document_from_bytes,
    parse_document,
    plain_document,
    read_document,
)
from summarizer.errors import InputError

ENGLISH = "The harbour was closed on Friday, and 12 ships had to wait outside."
SPANISH = (
    "El gobierno anunció el lunes que la economía del país creció un 3% en el segundo trimestre,"
    " según los datos que publicó el instituto. La cifra es más alta de lo que se esperaba para"
    " este año y los analistas creen que el banco no va a cambiar los tipos."
)
NAMES = (
    "Anna de la Cruz, Jean du Pont, Luis de los Santos, Maria da Silva, Pedro dos Reis, "
    "Ana la Rue, Jan van der Berg, Piet de Vries, Karl von der Heide, Otto von Stein, "
    "Rosa del Rio, Pablo de la Torre, Ines el Amrani"
)
MIXED = (
    'The minister said "el gobierno no va a cambiar la ley" and left, and the reporters who had'
    " come to the palace in the rain were asked to go home by the guards at the gate."
)
GERMAN = (
    "Die Regierung hat am Montag mitgeteilt, dass die Wirtschaft im zweiten Quartal um 3 Prozent"
    " gewachsen ist. Die Zahl ist höher als erwartet, und die Fachleute glauben nicht, dass die"
    " Bank den Zins noch in diesem Jahr ändern wird, auch wenn die Preise weiter steigen."
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (bytes(range(256)) * 8, "binary"),
        (b"%PDF-1.7 plain words", "binary"),
        ("Caf\xe9 closed.".encode("latin-1"), "not UTF-8 (byte 3)"),
        (b"\xef\xbb\xbfCaf\xe9 closed.", "not UTF-8 (byte 6)"),
        (ENGLISH.encode("utf-16"), "UTF-16"),
        (b"a " * (MAX_BYTES // 2 + 1), "16 MiB"),
        (b"https://example.org/news/1", "save the page"),
        (SPANISH.encode(), "Spanish"),
        (GERMAN.encode(), "German"),
        ("Правительство сообщило в понедельник о росте экономики.".encode(), "another script"),
        ("政府周一表示该国经济在第二季度增长了百分之三高于预期。".encode(), "another script"),
        (b"Most read", "no sentence"),
    ],
)
def test_bad_bytes_are_refused_in_one_line(data, words):
    """The message names the input, the fault and what to do, on one line."""
    with pytest.raises(InputError) as caught:
        document_from_bytes(data, name="story.txt")
    message = str(caught.value)
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (Path("no/such/file.txt"), "does not exist"),
        (Path(), "is a directory"),
        (Path("https://example.org/a.html"), "https://example.org/a.html is a URL"),
        (Path("bad\0name"), "cannot be read"),
    ],
)
def test_bad_paths_are_refused(path, words):
    """A path that leads to no file is an InputError that says why."""
    with pytest.raises(InputError) as caught:
        read_document(path)
    assert words in str(caught.value)


def test_size_is_checked_before_all_is_read(tmp_path):
    """A file over the cap is refused after the cap's worth of bytes, sparse or not."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 64)
    with pytest.raises(InputError):
        read_document(path)


@pytest.mark.parametrize("path", [None, Path("-")])
def test_standard_input_is_read(monkeypatch, path):
    """None and ``-`` mean standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    assert read_document(path).text == ENGLISH


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.html", Format.HTML),
        ("a.MD", Format.MARKDOWN),
        ("a.txt", Format.TEXT),
        ("a", Format.TEXT),
    ],
)
def test_the_suffix_tells_the_format(tmp_path, name, form):
    """A known suffix decides; else the text's marks do."""
    path = tmp_path / name
    path.write_text(ENGLISH, "utf-8")
    assert read_document(path).format is form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"<!DOCTYPE html><body><p>{ENGLISH}</p>", Format.HTML),
        (f"\n<p>{ENGLISH}</p>", Format.HTML),
        (f"# Harbour closed\n\n{ENGLISH}", Format.MARKDOWN),
        (f"{ENGLISH} See [the list](https://example.org/list).", Format.MARKDOWN),
        (f"{ENGLISH} A < B, and C > D.", Format.TEXT),
        ("#1 Duke beat #12 Elon 80-61 on Saturday night.", Format.TEXT),
    ],
)
def test_marks_tell_the_format(text, form):
    """HTML is told by its tags, Markdown by its marks, and neither by a stray sign."""
    assert parse_document(text).format is form


def test_bom_is_dropped_and_nul_replaced_one_for_one():
    """A BOM is no part of the text; NUL and lone surrogates keep their place as U+FFFD."""
    assert document_from_bytes(b"\xef\xbb\xbf" + ENGLISH.encode(), name="-").text == ENGLISH
    odd = ENGLISH.replace("closed", "clo\0ed").replace("ships", "ship\udc00")
    document = parse_document(odd)
    assert document.text == odd.replace("\0", "\ufffd").replace("\udc00", "\ufffd")
    assert len(document.text) == len(odd)


@pytest.mark.parametrize(
    "text",
    [
        "Rain stopped play.",
        "Rovers 2-1 Town\nAlbion 0-0 Wanderers\nUnited 3-2 City\n" * 15,
        NAMES,
        MIXED,
    ],
)
def test_english_tables_and_names_are_not_taken_for_another_language(text):
    """Only evidence of another language refuses a text: none is no evidence."""
    assert parse_document(text).sentences


def test_a_text_without_numbers_is_normal():
    """No figure is needed."""
    assert len(parse_document("The harbour is open. Ships may enter.").sentences) == 2


def test_a_plain_document_judges_nothing():
    """In plain_document even page furniture and other languages are body, with no title."""
    document = plain_document(f"Most read\n{SPANISH}")
    assert document.title is None
    assert document.text[document.sentences[0].start :].startswith("Most read")
    assert plain_document("").sentences == ()


def test_a_page_s_only_heading_of_the_first_level_is_its_title():
    """Also with a note to readers above it that reads like the article's first paragraph."""
    page = (
        "Harbour notes, a page that Una Holt writes for all who work on the quays of Maren.\n\n"
        "# Nine days of strike are over\n\n"
        "The pilots of Maren went back to work on Tuesday after nine days of strike over pay.\n\n"
        "The union said that its members would vote on the offer of the port in the coming week.\n"
    )
    title = parse_document(page, Format.MARKDOWN).title
    assert title is not None
    assert title.value == "Nine days of strike are over"


@pytest.mark.parametrize("mark", [",", " |", " ·"])
def test_a_name_before_the_date_is_the_outlets(mark):
    """Whatever stands between them; the short name that the text goes on to use is no other."""
    page = (
        f"School vote splits a valley\n\nThe Penllyn Herald{mark} 14 October 2026\n\n"
        "Parents in the valley voted to keep the school, the council said. The Herald could not "
        "verify the count. A second vote, the council said, is due in the spring of next year.\n"
    )
    outlet = parse_document(page).outlet
    assert outlet is not None
    assert outlet.value == "The Penllyn Herald"
