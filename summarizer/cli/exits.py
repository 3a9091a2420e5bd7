"""What the commands end with."""

from __future__ import annotations

from typing import Final

EXIT_OK: Final = 0
EXIT_CHECK_FAILED: Final = 1
EXIT_ROWS_FAILED: Final = 5
EXIT_INTERRUPTED: Final = 130
