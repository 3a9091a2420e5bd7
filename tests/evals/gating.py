"""What tests of the gate share: to run it, and to change a suite."""

import json

from evals.__main__ import main


def gate(home, capsys):
    """Exit code and what was printed."""
    code = main(["--home", str(home)])
    return code, capsys.readouterr().out


def edit(path, change):
    """Change a JSON file in place."""
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def files(home, pattern):
    """The files of a pattern, by name."""
    return sorted(home.glob(pattern))
