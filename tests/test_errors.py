"""The tree of errors: drawn as it is, and every message says what to do."""

import ast
import re
from functools import cache
from pathlib import Path

from summarizer import errors

CODE = Path(errors.__file__).parent
NODE = re.compile(r"^ {4}(?P<indent>[│ ├└─]*)(?P<name>[A-Z]\w+)(?: +(?P<code>\d+))?\b")
CLASSES = {
    name: each
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, errors.SummarizerError)
}
TELLS = re.compile(
    r"(?:^|[;:,] |\bor |\band |[^.]\. )"
    r"(?:add|check|change|convert|copy|cut|give|keep|leave|make|mend|move|name|open|raise|record"
    r"|run|set|take|try|use|wait|write)\b"
    r"|\bmust (?:be|start)\b|\bis not (?:a|one)\b.*\bas in\b"
)
"""An instruction, or the form that is wanted."""
JOINED = frozenset(
    {
        "{path}: {error}",  # names the file before another of our messages
        "{table}: {word} is not {wanted}",  # wanted: the form, with an example
        "line {number}: {fault}",  # of a batch's row: what a line needs
        "{path}: no setting {name}; the nearest is {nearest(name)}",
    }
)
"""Messages that are made of others, or whose rest says it."""


def drawn():
    """The tree in the docstring: each name with its parent's, and the exit codes that it shows."""
    parents, codes, above = {}, {}, {}
    for line in (errors.__doc__ or "").splitlines():
        node = NODE.match(line)
        if node is None:
            continue
        depth = len(node["indent"]) // 4
        parents[node["name"]] = above.get(depth - 1)
        above[depth] = node["name"]
        if node["code"]:
            codes[node["name"]] = int(node["code"])
    return parents, codes


@cache
def calls():
    """Every call of one of our errors in the code: the place, its name and its message."""
    return tuple(found_calls())


def found_calls():
    """The calls, file by file."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                place = f"{path.relative_to(CODE).as_posix()}:{node.lineno}"
                if node.func.id in CLASSES:
                    yield place, node.func.id, words(node.args[0])
                elif node.func.id == "Row":  # of a batch: its fault becomes an InputError
                    faults = [each.value for each in node.keywords if each.arg == "fault"]
                    yield from ((place, "InputError", words(fault)) for fault in faults)


def words(node):
    """A message as it is written; what is filled in stands in braces."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(words(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "{" + ast.unparse(node.value).removeprefix("_") + "}"
    return "{" + ast.unparse(node) + "}"


def test_the_drawing_is_the_tree():
    """Every class stands there under its parent, and nothing else does."""
    parents, _ = drawn()
    assert parents == {
        name: None if each is errors.SummarizerError else each.__base__.__name__
        for name, each in CLASSES.items()
    }


def test_the_drawing_shows_the_exit_codes():
    """All but the root, which is never raised, have the code that the command ends with."""
    _, codes = drawn()
    assert codes == {
        name: each.exit_code for name, each in CLASSES.items() if name != "SummarizerError"
    }


def test_every_error_has_a_docstring_of_its_own():
    """It says when it is raised; no two say the same."""
    told = {each.__doc__ for each in CLASSES.values()}
    assert None not in told
    assert len(told) == len(CLASSES)


def test_every_message_says_what_to_do():
    """What is wrong, then an instruction or the form that is wanted."""
    told = {words: place for place, _, words in calls() if not re.fullmatch(r"\{[^{}]*\}", words)}
    assert len(told) > 80
    assert told.keys() >= JOINED
    assert {told[words]: words for words in told.keys() - JOINED if not TELLS.search(words)} == {}


def test_every_error_is_one_that_says_its_kind():
    """The base of all errors is never raised itself."""
    assert [place for place, name, _ in calls() if name == "SummarizerError"] == []
