"""Settings: flags over the environment over one file over defaults; and what is in force.

Keys are never read from the file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from summarizer.cli import settings_file
from summarizer.errors import UsageError
from summarizer.model.settings import ModelSettings, default_cache_folder
from summarizer.render.visible import one_line

_DEFAULT: Final = "default"
_KEY: Final = "OPENAI_API_KEY"


class Setting(NamedTuple):
    """One setting: what it takes, the least it may be, and the variable that sets it too."""

    kind: type
    least: float | None = None
    variable: str | None = None


SETTINGS: Final[Mapping[str, Setting]] = {
    "model": Setting(str, variable="SUMMARIZER_MODEL"),
    "base_url": Setting(str, variable="OPENAI_BASE_URL"),
    "prompts": Setting(Path, variable="SUMMARIZER_PROMPTS"),
    "cache": Setting(Path, variable="SUMMARIZER_CACHE"),
    "temperature": Setting(float, 0),
    "max_tokens": Setting(int, 1),
    "repairs": Setting(int, 0),
    "reasks": Setting(int, 0),
    "tries": Setting(int, 1),
    "timeout": Setting(float, 0),
    "deadline": Setting(float, 0),
    "concurrency": Setting(int, 1),
    "requests_per_minute": Setting(int, 1),
    "tokens_per_minute": Setting(int, 1),
    "max_cost": Setting(float, 0),
    "price_prompt": Setting(float, 0),
    "price_completion": Setting(float, 0),
}
CONCURRENCY: Final = 8
_KINDS: Final = {str: "a text", Path: "a path", int: "a whole number", float: "a number"}


class Value(NamedTuple):
    """A value, and where it comes from: a flag, a variable, a file, or the default."""

    value: Any
    origin: str


def run(options: argparse.Namespace) -> int:
    """Print what is in force."""
    values = in_force(options) | {"api_key": _key()} | _vocabulary()
    if options.format == "json":
        shown = {name: {"value": _shown(v.value), "from": v.origin} for name, v in values.items()}
        sys.stdout.write(json.dumps(shown, indent=2) + "\n")
        return 0
    for name, (value, origin) in values.items():
        text = "-" if value is None else one_line(str(_shown(value)))
        sys.stdout.write(f"{name:20} {text:32} {one_line(origin)}\n")
    return 0


def in_force(options: argparse.Namespace) -> dict[str, Value]:
    """Every setting's value; None where nothing sets it and it has no default.

    Raises:
        UsageError: the file cannot be read, or holds what is no setting.

    """
    file, table = settings_file.find()
    written = {} if file is None else _read(file, table)
    defaults = _defaults()
    found = {}
    for name, setting in SETTINGS.items():
        flag, variable = getattr(options, name, None), setting.variable
        if flag is not None:
            found[name] = Value(flag, f"--{name.replace('_', '-')}")
        elif variable is not None and os.environ.get(variable):
            found[name] = Value(setting.kind(os.environ[variable]), variable)
        elif name in written:
            found[name] = Value(written[name], str(file))
        else:
            found[name] = Value(defaults.get(name), _DEFAULT)
    return found


def set_values(options: argparse.Namespace, *names: str) -> dict[str, Any]:
    """Those of the named settings that something sets, and the defaults of the others left out."""
    values = in_force(options)
    url, origin = values["base_url"]
    from_file = url is not None and origin not in (_DEFAULT, "--base-url", "OPENAI_BASE_URL")
    if from_file and values["model"].value and options.engine != "rules" and not options.quiet:
        sys.stderr.write(one_line(f"summarizer: {origin} sends articles to {_shown(url)}") + "\n")
    return {n: values[n].value for n in names if values[n].origin != _DEFAULT}


def _defaults() -> dict[str, Any]:
    own = ModelSettings(model="-")
    defaults = {name: getattr(own, name) for name in SETTINGS if hasattr(own, name)}
    cache = default_cache_folder()
    return defaults | {"model": None, "cache": cache, "concurrency": CONCURRENCY}


def _vocabulary() -> dict[str, Value]:
    file, table = settings_file.find()
    words = table.get(settings_file.VOCABULARY, {})
    told = {
        "units": ", ".join(f"{name} = {of}" for name, of in words.get("units", {}).items()),
        **{name: ", ".join(words.get(name, ())) for name in ("verbs", "hedges", "outlets")},
    }
    origins = {name: str(file) if words.get(name) else _DEFAULT for name in told}
    return {f"vocabulary.{n}": Value(told[n] or None, origins[n]) for n in told}


def _key() -> Value:
    given = bool(os.environ.get(_KEY))
    return Value("set, not shown" if given else None, _KEY)


def _shown(value: object) -> object:
    """A value as JSON can hold it, without the password or the query of a URL."""
    if isinstance(value, str) and "://" in value:
        parts = urlsplit(value)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return str(value) if isinstance(value, Path) else value


def _read(path: Path, table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _checked(name, value, path)
        for name, value in table.items()
        if name != settings_file.VOCABULARY
    }


def _checked(name: str, value: object, path: Path) -> object:
    if name in {"api_key", "key", _KEY.lower(), _KEY}:
        raise UsageError(f"{path} holds a key; take it out and set {_KEY} in the environment")
    setting = SETTINGS.get(name)
    if setting is None:
        raise UsageError(f"{path}: no setting {name!r}; the nearest is {_nearest(name)!r}")
    wanted = {Path: str, float: (int, float)}.get(setting.kind, setting.kind)
    right = isinstance(value, wanted) and not isinstance(value, bool)  # type: ignore[arg-type]
    if not right or (setting.least is not None and not value >= setting.least):  # type: ignore[operator]
        least = "" if setting.least is None else f" of {setting.least:g} or more"
        raise UsageError(f"{path}: {name!r} must be {_KINDS[setting.kind]}{least}")
    if setting.kind is Path:
        return path.parent / Path(str(value)).expanduser()
    return value


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    plain = name.lower().replace("-", "_")
    return get_close_matches(plain, list(SETTINGS), n=1, cutoff=0.0)[0]
