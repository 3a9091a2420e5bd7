"""What the calls of a run share: pace, holds, and calls joined while under way."""

from __future__ import annotations

import asyncio
import dataclasses

import pytest

from summarizer.errors import DeadlineExceeded
from summarizer.model import gate
from summarizer.model.engine import ModelEngine
from summarizer.model.gate import Gate, Pace


@pytest.fixture
def waits(monkeypatch):
    """The waits asked for, none of them made."""
    found = []

    async def note(seconds):
        found.append(round(seconds, 1))

    monkeypatch.setattr(gate.asyncio, "sleep", note)
    return found


def test_a_pace_has_no_burst_and_no_favourites(waits):
    """Turns come at even distances, large ones take longer, and order is kept."""

    async def run():
        pace = Pace(60)
        for amount in (1, 5, 1, 1):
            await pace.turn(amount)

    asyncio.run(run())
    assert waits == [1, 6, 7]


def test_one_that_is_asked_to_wait_holds_all(monkeypatch):
    """Nothing is admitted before the longest wait is over."""
    waits = []

    async def run():
        held = Gate(None, None)
        held.hold(5)
        held.hold(3)

        async def note(seconds):
            waits.append(round(seconds, 1))
            held._held_until = 0

        monkeypatch.setattr(gate.asyncio, "sleep", note)
        await held.admit(10)

    asyncio.run(run())
    assert waits == [5]


def test_who_joined_a_call_goes_on_when_its_owner_is_out_of_time(
    server, settings, analysis, assess, answer_text
):
    """The owner's deadline ends the owner; the call is sent again for the other and answers it."""
    server.then(server.status(503, "busy", retry_after="0.5"), server.answer(answer_text()))

    async def run():
        async with ModelEngine(dataclasses.replace(settings, deadline=0.2)) as engine:
            patient = ModelEngine(settings, endpoint=engine._endpoint)
            return await asyncio.gather(
                engine.abrief(analysis, assess),
                patient.abrief(analysis, assess),
                return_exceptions=True,
            )

    late, brief = asyncio.run(run())
    assert isinstance(late, DeadlineExceeded)
    assert brief.headline == "Strike at Port Salder"
    assert len(server.hits) == 2
