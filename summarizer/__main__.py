"""The installed command, which is ``python -m summarizer`` as well."""

from __future__ import annotations

from summarizer.cli.interrupts import leave_at_once

TYPE_CHECKING = False  # typing takes longer to load than all that is here
if TYPE_CHECKING:
    from typing import NoReturn


def entry() -> NoReturn:
    """The command line in a process of its own; Ctrl-C is seen to before it is loaded."""
    leave_at_once()
    from summarizer.cli.main import entry as command_line

    command_line()


if __name__ == "__main__":
    entry()
