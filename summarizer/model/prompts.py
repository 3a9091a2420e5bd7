"""Prompts: templates in a folder, rendered to the messages of a chat.

A template file has a front matter with its version and a section for each part, under a line
``# system``, ``# user``, ``# repair`` or ``# merge``. The article is a value, never template code.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.analysis import Analysis
from summarizer.checker.model import Finding
from summarizer.document.model import Document, Sentence
from summarizer.errors import UsageError
from summarizer.model.request import Message
from summarizer.patterns import pattern
from summarizer.span import Span

if TYPE_CHECKING:
    from jinja2 import Template

    from summarizer.brief.draft import Draft

FILE_NAME: Final = "brief.md"
MAX_FINDINGS: Final = 20
"""A repair message names at most this many findings, so that it fits a small context."""

_FRONT_MATTER: Final = pattern(r"\A---\nversion: *(\S+)[ \t]*\n---\n")
_SECTION: Final = pattern(r"^# (system|user|repair|merge)[ \t]*\n", re.MULTILINE)


class Prompts(NamedTuple):
    """The templates of one file."""

    version: str
    sections: Mapping[str, Template]

    def first(
        self, analysis: Analysis, part: Sequence[Sentence] | None = None
    ) -> tuple[Message, ...]:
        """The messages that ask for a brief of an article, or of one part of it."""
        values = _article_values(analysis, part)
        return tuple(
            Message(role=role, content=self._render(role, values)) for role in ("system", "user")
        )

    def merge(self, drafts: Sequence[Draft], document: Document) -> tuple[Message, ...]:
        """The messages that ask to make one brief of those of an article's parts."""
        values = {
            "fence": fence_of(document),
            "parts": [json.dumps(draft.model_dump(), ensure_ascii=False) for draft in drafts],
        }
        system = Message(role="system", content=self._render("system", values))
        return system, Message(role="user", content=self._render("merge", values))

    def repair(self, findings: Sequence[Finding], document: Document) -> Message:
        """The message that asks to mend what the check failed."""
        values = {"findings": [_finding_values(f, document) for f in findings[:MAX_FINDINGS]]}
        return Message(role="user", content=self._render("repair", values))

    def _render(self, section: str, values: Mapping[str, Any]) -> str:
        from jinja2 import TemplateError

        try:
            text = self.sections[section].render(values).strip()
        except TemplateError as error:
            raise UsageError(f"mend the prompt's section '# {section}': {_reason(error)}") from None
        return text.encode("utf-8", "replace").decode()  # no request can hold a lone surrogate


def load_prompts(folder: Path | None = None) -> Prompts:
    """The prompts of a folder; without one, those that came with the program.

    Raises UsageError if the file is missing, has no version or section, or is no template.
    """
    path = (folder or _own_folder()) / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"cannot read the prompt {path}: {_reason(error)}; check SUMMARIZER_PROMPTS"
        ) from None
    return _compile(text, path)


def fence_of(document: Document) -> str:
    """A delimiter that follows from the article and does not occur in it."""
    digest = document.sha256
    while (fence := f"ARTICLE-{digest[:12]}") in document.text:
        digest = hashlib.sha256(digest.encode()).hexdigest()
    return fence


@lru_cache(maxsize=8)
def _compile(text: str, path: Path) -> Prompts:
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    front = _FRONT_MATTER.match(text)
    if front is None:
        raise UsageError(f"{path} must start with a front matter that gives its version")
    _, *parts = _SECTION.split(text[front.end() :])
    sources = dict(zip(parts[::2], parts[1::2], strict=True))
    if missing := {"system", "user", "repair", "merge"} - sources.keys():
        raise UsageError(f"{path} lacks the section '# {min(missing)}'; write it")
    # Prompts are plain text: escaping for HTML would change the article's words.
    environment = SandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    try:
        return Prompts(front[1], {n: environment.from_string(s) for n, s in sources.items()})
    except TemplateError as error:
        raise UsageError(f"{path} is not a template: {_reason(error)}; mend it there") from None


def _own_folder() -> Path:
    package = Path(__file__).resolve().parent.parent
    installed = package / "prompts"
    return installed if installed.is_dir() else package.parent / "prompts"


def _article_values(analysis: Analysis, part: Sequence[Sentence] | None) -> dict[str, Any]:
    document = analysis.document
    sentences = document.sentences if part is None else part
    begin, end = (sentences[0].start, sentences[-1].end) if sentences else (0, 0)
    return {
        "fence": fence_of(document),
        "outlet": document.outlet.value if document.outlet else None,
        "published": document.published.value if document.published else None,
        "sentences": [_sentence_values(s, document) for s in sentences],
        "speakers": [
            {
                "id": attribution.id,
                "description": _words(attribution.description or attribution.source),
                "sentences": _sentences_over(document, (attribution.cue, *attribution.content)),
            }
            for attribution in analysis.attributions
            if part is None or attribution.cue.overlaps(begin, end)
        ],
    }


def _sentence_values(sentence: Sentence, document: Document) -> dict[str, str]:
    text = document.sentence_text(sentence)
    return {"id": sentence.id, "role": sentence.role.value, "text": text}


def _sentences_over(document: Document, spans: Sequence[Span]) -> list[str]:
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    sentences = document.sentences
    first = bisect_right(sentences, start, key=lambda s: s.end)
    near = sentences[first : bisect_left(sentences, end, key=lambda s: s.start)]
    return [s.id for s in near if any(span.overlaps(s.start, s.end) for span in spans)]


def _finding_values(finding: Finding, document: Document) -> dict[str, Any]:
    source = finding.source or next(iter(finding.candidates), None)
    sentences = document.sentences if source else ()
    holding = next((s for s in sentences if source and source.overlaps(s.start, s.end)), None)
    return {
        "path": finding.path,
        "words": finding.span.exact,
        "reason": finding.reason,
        "sentence": _sentence_values(holding, document) if holding else None,
    }


def _words(span: Span | None) -> str | None:
    return span.exact if span else None


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or "unreadable"
    return " ".join(str(error).split())
