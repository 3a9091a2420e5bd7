"""Write ``requirements.lock`` anew from ``pyproject.toml`` (needs uv: ``pip install uv``).

``python scripts/lock.py`` keeps versions that still fit; ``--upgrade`` takes the newest.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [
    *("uv", "pip", "compile", "--quiet", "pyproject.toml", "--group", "dev"),
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-emit-index-url", "--output-file", "requirements.lock"),
]

if __name__ == "__main__":
    sys.exit(subprocess.run([*COMMAND, *sys.argv[1:]], cwd=ROOT, check=False).returncode)
