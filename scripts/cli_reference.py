"""Write ``docs/cli.md`` from the parsers of the command line and the tree of errors.

python3 scripts/run.py python scripts/cli_reference.py
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from summarizer import errors
from summarizer.cli.exits import EXIT_CHECK_FAILED, EXIT_INTERRUPTED, EXIT_OK, EXIT_ROWS_FAILED
from summarizer.cli.parser import make_parser
from summarizer.cli.settings import CONCURRENCY, SETTINGS
from summarizer.model.settings import ModelSettings

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "cli.md"
HEAD: Final = """\
# The command line

<!-- made by: python scripts/cli_reference.py -->

Every command with its options, made from the program itself. Answers go to stdout, everything else
to stderr. `-` reads from stdin where a file is asked for. [desk.md](desk.md) shows the commands at
work, [scale.md](scale.md) `batch`; what goes into `summarizer.toml` is at the end.
"""
MEANINGS: Final = {
    EXIT_OK: "ok",
    EXIT_CHECK_FAILED: "the check failed (with `--strict`: or warned)",
    2: "usage, or input that cannot be used: one line says why and what to do",
    3: "the model's endpoint failed",
    4: "no recorded answer for a replay",
    EXIT_ROWS_FAILED: "articles of a batch failed, or its cost is reached",
    EXIT_INTERRUPTED: "interrupted",
}
KINDS: Final = {str: "text", Path: "a path", int: "a whole number", float: "a number"}
TAIL: Final = """\
## Environment

| variable | what it does |
| --- | --- |
| `OPENAI_API_KEY` | the key; read from here only, so that it never shows in a list of processes |
| `OPENAI_BASE_URL` | any OpenAI-compatible endpoint; for `--base-url` |
| `SUMMARIZER_MODEL` | the model to ask; for `--model` |
| `SUMMARIZER_PROMPTS` | a folder with a `brief.md` of your own, the prompt |
| `SUMMARIZER_CACHE` | the folder of the answer cache |
| `NO_COLOR` | no colour in the terminal |

## Settings file

`summarizer.toml`, or `[tool.summarizer]` in `pyproject.toml`, in the working folder or the nearest
above it. Flags and the environment go first; `summarizer settings` prints what is in force and
where each value comes from.

{settings}
A desk's own words go there too, and are read and checked like those built in:

```toml
[vocabulary]
verbs = ["grump"]                    # of saying, in the base form
hedges = ["so the rumour goes"]      # what marks a claim as not established
outlets = ["Brask Courier"]
[vocabulary.units]
bushel = "35.239 l"                  # what one of it is
```
"""


def page() -> str:
    """The whole page."""
    commands = _commands()
    short = {choice.dest: choice.help for choice in commands._choices_actions}
    rows = "".join(f"| [`{name}`](#{name}) | {short[name]} |\n" for name in commands.choices)
    parts = [
        HEAD,
        f"| command | |\n| --- | --- |\n{rows}",
        "`summarizer --version` prints the version, `summarizer COMMAND --help` its options.\n",
        *(_command(name, each) for name, each in commands.choices.items()),
        _exit_codes(),
        TAIL.format(settings=_settings()),
    ]
    return "\n".join(parts)


def _command(name: str, parser: argparse.ArgumentParser) -> str:
    parts = [f"## {name}\n", f"{parser.description}\n", f"```sh\n{_usage(name, parser)}\n```\n"]
    for group in parser._action_groups:
        actions = [each for each in group._group_actions if each.dest != "help"]
        if not actions:
            continue
        if group.title not in ("positional arguments", "options"):
            parts.append(f"{str(group.title).capitalize()}:\n")
        parts.append("\n".join(f"- `{_form(each)}`: {each.help}" for each in actions) + "\n")
    return "\n".join(parts)


def _usage(name: str, parser: argparse.ArgumentParser) -> str:
    """What must be given and what stands by position; the other options as one word."""
    named = [each for each in parser._actions if each.option_strings and each.dest != "help"]
    needed = [_form(each).split(", ")[-1] for each in named if each.required]
    more = ["[OPTION ...]"] if len(named) > len(needed) else []
    placed = [_placed(each) for each in parser._actions if not each.option_strings]
    return " ".join(("summarizer", name, *needed, *more, *placed))


def _placed(action: argparse.Action) -> str:
    word = _value(action)
    return {"+": f"{word} [{word} ...]", "?": f"[{word}]"}.get(str(action.nargs), word)


def _form(action: argparse.Action) -> str:
    """``-o, --output FILE``; an argument by its own name."""
    if not action.option_strings:
        return _value(action)
    takes = "" if action.nargs == 0 else f" {_value(action)}"
    return ", ".join(action.option_strings) + takes


def _value(action: argparse.Action) -> str:
    return "|".join(map(str, action.choices or ())) or str(action.metavar)


def _exit_codes() -> str:
    """Each code with its meaning and the errors that end with it, their kinds included."""
    rows = ""
    for code, meaning in MEANINGS.items():
        kinds = [each for each in errors.SummarizerError.__subclasses__() if each.exit_code == code]
        rows += f"| {code} | {meaning} | {', '.join(f'`{each.__name__}`' for each in kinds)} |\n"
    return f"## Exit codes\n\n| code | meaning | errors |\n| --- | --- | --- |\n{rows}"


def _settings() -> str:
    """What may stand in the file: name, kind of value, default."""
    own = ModelSettings(model="-")
    rows = ""
    for name, setting in SETTINGS.items():
        default = CONCURRENCY if name == "concurrency" else getattr(own, name, None)
        shown = "" if name == "model" or default is None else f"`{default}`"
        flag = next((f"`--{each}`" for each in (name.replace("_", "-"),) if each in _options()), "")
        rows += f"| `{name}` | {KINDS[setting.kind]} | {shown} | {flag} |\n"
    return f"| setting | takes | default | flag |\n| --- | --- | --- | --- |\n{rows}"


def _options() -> set[str]:
    """The long options of all commands, without their dashes."""
    return {
        option.removeprefix("--")
        for parser in _commands().choices.values()
        for action in parser._actions
        for option in action.option_strings
    }


def _commands() -> argparse._SubParsersAction[argparse.ArgumentParser]:
    """The commands of the parser."""
    return next(
        action
        for action in make_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stderr.write(f"wrote {PAGE.relative_to(ROOT)}\n")
