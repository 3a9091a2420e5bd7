"""Syncs: shared, beside the loop, and a failure is final."""

from __future__ import annotations

import asyncio
import threading
from contextlib import closing

import pytest

from summarizer.batch.journal import Journal
from summarizer.batch.syncs import Syncs
from summarizer.model.request import Answer


def test_those_who_ask_while_one_runs_share_the_next():
    """Ten writes during a sync need one more, and nobody goes on before it is done."""
    began, go_on, ran = threading.Event(), threading.Event(), []

    def sync():
        ran.append(threading.get_ident())
        began.set()
        go_on.wait(10)

    async def run():
        syncs = Syncs(sync)
        syncs.ask()
        await asyncio.to_thread(began.wait, 10)
        for _ in range(10):
            syncs.ask()
        go_on.set()
        await syncs.done()

    asyncio.run(run())
    assert len(ran) == 2
    assert threading.get_ident() not in ran


def test_without_a_loop_it_is_done_at_once():
    """Taking in a result file needs no loop."""
    ran = []
    Syncs(lambda: ran.append(1)).ask()
    assert ran == [1]


def test_a_sync_that_failed_is_not_tried_again():
    """What the system dropped a second sync would call safe."""
    ran = []

    def sync():
        ran.append(1)
        raise OSError("no space")

    async def run():
        syncs = Syncs(sync)
        syncs.ask()
        for action in (syncs.done, syncs.done):
            with pytest.raises(OSError, match="no space"):
                await action()
        with pytest.raises(OSError, match="no space"):
            syncs.ask()

    asyncio.run(run())
    assert ran == [1]


def test_who_waits_goes_on_after_one_sync_however_many_ask():
    """A stream of answers never keeps the first of them waiting for the last."""
    ran = []

    async def run():
        loop = asyncio.get_running_loop()

        def sync():
            ran.append(1)
            if len(ran) < 50:
                loop.call_soon_threadsafe(syncs.ask)

        syncs = Syncs(sync)
        syncs.ask()
        await syncs.done()
        return len(ran)

    assert asyncio.run(run()) < 5


def test_a_journal_is_synced_when_it_says_so(tmp_path, monkeypatch):
    """What was kept is on the disk once ``synced`` returns, not before."""
    on_disk, go_on = [], threading.Event()

    def to_disk(file):
        go_on.wait(10)
        on_disk.append(file)

    async def run():
        with closing(Journal(tmp_path / "out.journal", {"made": "by a test"})) as journal:
            monkeypatch.setattr("summarizer.batch.journal._to_disk", to_disk)
            journal.keep("key", Answer("text", "stop"))
            waits = asyncio.create_task(journal.synced())
            await asyncio.sleep(0)
            before = (list(on_disk), waits.done())
            go_on.set()
            await waits
            return before, len(on_disk)

    assert asyncio.run(run()) == (([], False), 1)
