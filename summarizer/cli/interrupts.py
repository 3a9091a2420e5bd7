"""Ctrl-C: heard from the first moment on, and an exception only while a command runs.

While modules are loaded there is nothing to put right, and an exception would end in a traceback.
"""

from __future__ import annotations

import os
import signal

from summarizer.cli.exits import EXIT_INTERRUPTED

TYPE_CHECKING = False  # this module comes before typing
if TYPE_CHECKING:
    from collections.abc import Callable


def leave_at_once() -> None:
    """From here on Ctrl-C ends the process without more ado, unless it is ignored already."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)


def interruptible(work: Callable[[], int]) -> int:
    """What ``work`` returns, during which Ctrl-C is a KeyboardInterrupt again."""
    if signal.getsignal(signal.SIGINT) is not _leave:
        return work()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return work()
    finally:
        signal.signal(signal.SIGINT, _leave)


def _leave(_signal: int, _frame: object) -> None:
    try:
        os.write(2, b"summarizer: interrupted\n")
    finally:
        os._exit(EXIT_INTERRUPTED)
