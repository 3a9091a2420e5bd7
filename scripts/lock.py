"""Write the lock files anew from ``pyproject.toml`` (needs uv: ``pip install uv``).

``requirements.lock`` is what every checkout installs, ``requirements-browser.lock`` what the
browser tests need besides.

``python scripts/lock.py`` keeps versions that still fit; ``--upgrade`` takes the newest.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = [
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-emit-index-url"),
]
LOCKS = {
    "requirements.lock": ["pyproject.toml", "--group", "dev"],
    "requirements-browser.lock": [*("--group", "browser"), *("--constraints", "requirements.lock")],
}


def main(options: list[str]) -> int:
    """Compile one lock after the other; stop at the first that fails."""
    for name, sources in LOCKS.items():
        command = ["uv", "pip", "compile", "--quiet", *sources, *OPTIONS, "--output-file", name]
        code = subprocess.run([*command, *options], cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
