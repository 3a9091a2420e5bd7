"""What happens in a run, as log records of the logger ``summarizer``: quiet unless listened to.

Field names are those of the OpenTelemetry conventions for generative AI clients
(https://opentelemetry.io/docs/specs/semconv/gen-ai/), set as attributes of each record. No record
holds a key, a header, a prompt or an answer.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from summarizer.checker.verdicts import Severity

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief
    from summarizer.model.request import Answer
    from summarizer.model.settings import ModelSettings

LOG: Final = logging.getLogger("summarizer")
LOG.addHandler(logging.NullHandler())


def answered(settings: ModelSettings, answer: Answer, seconds: float, max_tokens: object) -> None:
    """An answer came; ``seconds`` since its request was sent."""
    if not LOG.isEnabledFor(logging.INFO):
        return
    fields = {
        **_request(settings, max_tokens),
        "gen_ai.response.finish_reasons": [answer.finish_reason],
        "gen_ai.usage.input_tokens": answer.prompt_tokens,
        "gen_ai.usage.output_tokens": answer.completion_tokens,
        "gen_ai.client.operation.duration": round(seconds, 3),
    }
    LOG.info("%s answered in %.2f s", settings.model, seconds, extra=_given(fields))


def failed(settings: ModelSettings, error: Exception, seconds: float, max_tokens: object) -> None:
    """A request failed, for now or for good."""
    fields = {
        **_request(settings, max_tokens),
        "error.type": getattr(error, "kind", type(error)).__name__,
        "gen_ai.client.operation.duration": round(seconds, 3),
    }
    LOG.info("a request failed: %s", error, extra=_given(fields))


def waiting(settings: ModelSettings, attempt: int, seconds: float) -> None:
    """A request waits before it is sent again."""
    fields = {"gen_ai.request.model": settings.model, "http.request.resend_count": attempt}
    LOG.info("waiting %.2f s before attempt %d", seconds, attempt + 1, extra=fields)


def repairing(settings: ModelSettings) -> None:
    """The check failed a draft, and the model is shown why."""
    LOG.info("asking for a repair", extra={"gen_ai.request.model": settings.model})


def checked(article: str, brief: Brief) -> None:
    """What the check fails or warns of in a brief."""
    if not LOG.isEnabledFor(logging.INFO):
        return
    for finding in brief.report.findings:
        if finding.severity not in (Severity.FAIL, Severity.WARN):
            continue
        fields = {
            "summarizer.article.id": article,
            "summarizer.finding.id": finding.id,
            "summarizer.finding.verdict": finding.verdict.value,
            "summarizer.finding.severity": finding.severity.value,
            "summarizer.finding.path": finding.path,
        }
        LOG.info("%s: %s", article, finding.reason, extra=fields)


def _request(settings: ModelSettings, max_tokens: object) -> dict[str, Any]:
    parts = urlsplit(settings.base_url or "https://api.openai.com")
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": settings.model,
        "gen_ai.request.temperature": settings.temperature,
        "gen_ai.request.max_tokens": max_tokens,
        "server.address": parts.hostname,
        "server.port": parts.port,
    }


def _given(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}
