"""Run a command of this project in its own environment, made on first use.

    python3 scripts/run.py summarizer brief ARTICLE
    python3 scripts/run.py pytest

The environment is ``.venv`` in the checkout, filled from ``requirements.lock`` (every file checked
by its hash) and made anew when the lock changes. Needs Python 3.11 or later and pip; no ensurepip,
so that a bare Debian python3 will do.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = ENVIRONMENT / "lock.sha256"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")


def main(command: list[str]) -> int:
    """Run ``command`` from the environment's programs; its exit code is ours."""
    if sys.version_info < (3, 11):  # noqa: UP036  # the one file that an older Python may meet
        sys.stderr.write("scripts/run.py: Python 3.11 or later is needed\n")
        return 2
    if not command:
        sys.stderr.write("usage: python3 scripts/run.py COMMAND [ARGUMENT ...]\n")
        return 2
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if not STAMP.exists() or STAMP.read_text() != wanted:
        try:
            make_environment()
        except subprocess.CalledProcessError as error:
            sys.stderr.write("scripts/run.py: pip could not install the packages (see above)\n")
            return error.returncode
        STAMP.write_text(wanted)
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    program = shutil.which(command[0], path=path)
    if program is None:
        sys.stderr.write(f"scripts/run.py: no command {command[0]!r}\n")
        return 2
    environment = {**os.environ, "PATH": path, "VIRTUAL_ENV": str(ENVIRONMENT)}
    try:
        return subprocess.run([program, *command[1:]], env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def make_environment() -> None:
    """Make ``.venv`` from scratch and install the locked packages and this project into it."""
    sys.stderr.write("Setting up .venv from requirements.lock (first run only) ...\n")
    venv.EnvBuilder(clear=True, with_pip=False, symlinks=os.name != "nt").create(ENVIRONMENT)
    pip("--require-hashes", "-r", str(LOCK))
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))


def pip(*arguments: str) -> None:
    """``pip install`` into the environment; progress to stderr, so that stdout stays clean."""
    python = BIN / ("python.exe" if os.name == "nt" else "python")
    run = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*run, "install", "-q", *arguments], check=True, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
