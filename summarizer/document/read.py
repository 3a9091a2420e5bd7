"""Reading an article: from a file, bytes or a string to a Document."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from summarizer.document.assemble import assemble_markdown, assemble_plain, assemble_text
from summarizer.document.language import other_language
from summarizer.document.markdown import looks_like_markdown
from summarizer.document.model import Document, Format, LineClass
from summarizer.errors import InputError
from summarizer.patterns import pattern

MAX_BYTES: Final = 16 * 1024 * 1024
"""Largest input, in bytes."""

_SUFFIXES: Final = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdown": Format.MARKDOWN,
}
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_BOM: Final = b"\xef\xbb\xbf"
_URL: Final = pattern(r"(?:https?|ftp):/{1,2}\S++|www\.[^\s.]++\.\S++", re.IGNORECASE)
_SURROGATE: Final = pattern("[\ud800-\udfff\0]")
_HTML_START: Final = pattern(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--(?:[^-]|-(?!->)){0,5000}+-->\s*+)*+"
    r"<(?:!doctype\b|(?:html|head|body|article|main|div|p|h[1-6]|section|title|meta|table|ul|header)\b[^>]{0,500}>)",
    re.IGNORECASE,
)
_HTML_CLOSE: Final = pattern(r"</(?:p|div|article|section|h[1-6]|li|body|html)>", re.IGNORECASE)
_CONTROL: Final = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f")
_BINARY_SHARE: Final = 0.05
_BINARY_STARTS: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
)


def read_document(path: Path | None, *, format: Format | None = None) -> Document:  # noqa: A002
    """The article in a file, or on standard input where ``path`` is None or ``-``.

    The format is told by the file's suffix, else by its marks, unless it is given.

    Raises:
        InputError: the file is missing, a directory, unreadable, empty, binary, over 16 MiB, not
            UTF-8, not English, or holds no sentence; or ``path`` is a URL.

    """
    return document_from_bytes(read_bytes(path), name=shown_name(path), format=format)


def document_from_bytes(data: bytes, *, name: str, format: Format | None = None) -> Document:  # noqa: A002
    """The article in ``data``; ``name`` stands in messages, and its suffix may tell the format.

    Raises:
        InputError: as ``read_document``.

    """
    text = decode(data, name)
    return _parse(text, format or _SUFFIXES.get(Path(name).suffix.lower()), name)


def parse_document(text: str, format: Format | None = None) -> Document:  # noqa: A002
    """The article in a string. NUL and lone surrogates become U+FFFD, one for one.

    Raises:
        InputError: the text is empty, over 16 MiB, a URL, not English, or holds no sentence.

    """
    return _parse(_clean(text), format, "the text")


def plain_document(text: str) -> Document:
    """A document whose every line that is not blank is body: no line is judged, no title sought.

    For texts that are to be checked, and for benchmarks. May hold no sentence at all.
    """
    return assemble_plain(_clean(text))


def _clean(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))


def shown_name(path: Path | None) -> str:
    """What messages call the input; None and ``-`` are standard input."""
    return "standard input" if path is None or str(path) == "-" else str(path)


def read_bytes(path: Path | None) -> bytes:
    """The bytes of a file or of standard input, one more than MAX_BYTES at most.

    Raises InputError.
    """
    if path is None or str(path) == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    if _URL.fullmatch(str(path)):
        raise InputError(_url_message(str(path)))
    try:
        if path.is_dir():
            raise InputError(f"{path} is a directory; give the file of one article.")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; give the path of an article's file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            f"{path} cannot be read: {reason}; give the path of an article's file."
        ) from None


def _url_message(url: str) -> str:
    url = re.sub(r"^(\w+):/(?!/)", r"\1://", url)  # a Path drops one of the slashes
    shown = url if len(url) < 80 else f"{url[:77]}..."
    return (
        f"{shown} is a URL, and nothing is fetched here; open it in a browser, save the page as"
        " HTML (Ctrl+S) or copy its text into a file, and give that file."
    )


def decode(data: bytes, name: str) -> str:
    """The text in ``data``; ``name`` stands in messages. Raises InputError."""
    if not data.strip():
        raise InputError(f"{name} is empty; give the text of an article.")
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} is larger than {MAX_BYTES // 1024 // 1024} MiB; give one article at a time."
        )
    if data.startswith(_UTF16):
        raise InputError(f"{name} is UTF-16; convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW.txt.")
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls > _BINARY_SHARE * len(sample) or data.startswith(_BINARY_STARTS):
        raise InputError(f"{name} is a binary file; give an article as text, Markdown or HTML.")
    try:
        return _clean(data.removeprefix(_BOM).decode("utf-8"))
    except UnicodeDecodeError as error:
        at = error.start + (len(_BOM) if data.startswith(_BOM) else 0)
        raise InputError(
            f"{name} is not UTF-8 (byte {at}); if it is Windows text, convert it:"
            " iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW.txt."
        ) from None


def _parse(text: str, form: Format | None, name: str) -> Document:
    if not text.strip():
        raise InputError(f"{name} is empty; give the text of an article.")
    if len(text) > MAX_BYTES:
        raise InputError(
            f"{name} is larger than {MAX_BYTES // 1024 // 1024} MiB; give one article at a time."
        )
    if _URL.fullmatch(text.strip()):
        raise InputError(_url_message(text.strip()))
    document = _assemble(text, form or sniff(text))
    if not any(c.isalpha() for each in document.sentences for c in document.sentence_text(each)):
        raise InputError(f"{name} holds no sentence of an article; give its text.")
    body = "\n".join(
        text_of_line
        for line in document.lines
        if line.line_class is LineClass.BODY
        and (text_of_line := document.text[line.start : line.end])
    )
    if (language := other_language(body)) is not None:
        raise InputError(f"{name} seems to be in {language}; give an article in English.")
    return document


def _assemble(text: str, form: Format) -> Document:
    if form is Format.HTML:
        from summarizer.document.webpage import assemble_html  # only HTML needs it

        return assemble_html(text)
    return assemble_markdown(text) if form is Format.MARKDOWN else assemble_text(text)


def sniff(text: str) -> Format:
    """The format of a text, by its marks."""
    if _HTML_START.match(text) or len(_HTML_CLOSE.findall(text[:100_000])) >= 3:
        return Format.HTML
    return Format.MARKDOWN if looks_like_markdown(text) else Format.TEXT
