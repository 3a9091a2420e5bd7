"""Write ``docs/api.md`` from the signatures and docstrings of what the library promises.

    python3 scripts/run.py python scripts/api_reference.py

Read without importing (griffe), so that every type stands as it is written.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import griffe

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "api.md"
PACKAGE: Final = "summarizer"
HEAD: Final = """\
# The Python API

<!-- made by: python scripts/api_reference.py -->

Every public name with its types, made from the code; [library.md](library.md) shows how to use
them, [versioning.md](versioning.md) says what stays. What is not here may change at any time. All
offsets are Unicode code points, half open. What is given back is immutable. An enumeration is
listed by its values, which are strings; its members are these in capitals (`Severity.FAIL` is
`"fail"`). The package is typed (`py.typed`), and `summarizer.__version__` is its version.
"""
SECTIONS: Final = {
    "Reading an article": """
        api.read api.Article analysis.Analysis document.model.Document document.model.Format
        document.model.Line document.model.LineClass document.model.Sentence
        document.model.SentenceRole document.model.Stated span.Span""",
    "Briefs": """
        api.summarize api.asummarize api.Engine brief.schema.Brief brief.schema.KeyFact
        brief.schema.UnverifiedFlag brief.schema.SourceInfo brief.schema.Provenance
        brief.schema.Tokens brief.schema.RunFacts""",
    "Who said what": """
        attribution.model.Attribution attribution.model.AttributionType
        attribution.model.QuoteType attribution.model.Identification
        attribution.model.SourceKind attribution.model.Standing attribution.model.Hedge
        attribution.model.VerificationStatus attribution.model.OutletLink
        attribution.model.OutletRole""",
    "Numbers": """
        quantities.index.QuantityIndex quantities.index.Located quantities.model.Quantity
        quantities.model.Kind quantities.model.Bound""",
    "Checks": """
        api.check checker.model.CheckReport checker.model.Finding checker.verdicts.Severity
        checker.verdicts.Check checker.verdicts.Verdict checker.several.SourcedReport
        checker.several.SourcedFinding""",
    "Accepting findings": """
        checker.accepted.Acceptance checker.accepted.accept checker.accepted.parse_acceptances""",
    "Several articles": """
        api.compare comparison.model.Comparison comparison.model.Compared
        comparison.model.Story comparison.model.Origin comparison.model.SharedSource
        comparison.model.Fact comparison.model.Telling comparison.model.Figure
        comparison.model.FigureSet comparison.model.ToldFigure comparison.model.Relation
        comparison.model.Contradiction comparison.model.ConflictKind comparison.model.ToldWords
        comparison.model.Rewording comparison.model.WordEdit comparison.model.Edit
        comparison.model.Omission comparison.model.OmissionKind""",
    "Many articles": """
        api.summarize_many api.asummarize_many batch.briefer.BatchResult batch.journal.Failure
        model.limits.Limits model.limits.Prices batch.ray.brief_dataset
        batch.worker.RowBriefer""",
    "Settings": """
        model.settings.ModelSettings model.settings.CassetteMode vocabulary.extend
        vocabulary.Vocabulary""",
    "Errors": "errors",
}
HIDDEN: Final = {
    "Analysis": {"kept"},
    "CheckReport": {"of"},
    "Document": {"raw"},
    "Finding": {"make"},
    "Limits": set(
        "call admit hold answered stop prompt_tokens completion_tokens sends answers".split()
    ),
    "QuantityIndex": set(
        "as_meant bounds by_sentence context lower of of_dimension sentence_context with_figures"
        " between within".split()
    ),
}
"""Members that other modules of ours need, and that are promised to nobody."""
_STARS: Final = {
    griffe.ParameterKind.var_positional: "*",
    griffe.ParameterKind.var_keyword: "**",
}
_LITERAL: Final = re.compile(r"``([^`]+)``")


def page() -> str:
    """The whole page."""
    package = griffe.load(PACKAGE, search_paths=[ROOT], docstring_parser="google")
    parts = [HEAD]
    for title, names in SECTIONS.items():
        parts.append(f"## {title}\n")
        if names == "errors":
            parts.append(_errors(package))
        else:
            parts += [_entry(package, path) for path in names.split()]
    return "\n".join(parts)


def _entry(package: griffe.Object | griffe.Alias, path: str) -> str:
    item = package[path]
    module, _, name = path.rpartition(".")
    exported = name in {str(each) for each in package.exports or ()}
    home = PACKAGE if exported else f"{PACKAGE}.{module}"
    lines = [f"### `{name}`\n", f"`from {home} import {name}`\n"]
    if isinstance(item, griffe.Function):
        lines += [_signature(*(item.overloads or [item])), _prose(item)]
    elif isinstance(item, griffe.Class):
        lines += [_prose(item), *_members(item, name)]
    else:
        lines += [f"```python\n{name} = {_code(item.value)}\n```\n", _prose(item)]
    return "\n".join(line for line in lines if line)


def _members(item: griffe.Class, name: str) -> Iterator[str]:
    """Values of an enumeration, or the fields, then the methods; each as its class has it."""
    shown = {
        each: member
        for each, member in item.members.items()
        if not each.startswith("_") and each not in HIDDEN.get(name, ()) and not member.is_alias
    }
    fields = [each for each in shown.values() if isinstance(each, griffe.Attribute)]
    bases = [str(base) for base in item.bases if not str(base).startswith("_")]
    if "StrEnum" in bases:
        yield "\n".join(f"- `{_value(each)}`{_told(each)}" for each in fields) + "\n"
        return
    if inherited := [base for base in bases if base != "NamedTuple"]:
        yield f"All that `{inherited[0]}` has, and:\n"
    if fields:
        yield "\n".join(f"- `{_field(each)}`{_told(each)}" for each in fields) + "\n"
    special = [] if "dataclass" in item.labels else ["__init__", "__call__"]
    for method in (
        *(item.members[each] for each in special if each in item.members),
        *shown.values(),
    ):
        if isinstance(method, griffe.Function):
            yield _signature(method)
            yield _prose(method)


def _value(member: griffe.Attribute) -> str:
    return str(member.value).strip("'")


def _field(item: griffe.Attribute) -> str:
    """Name, type, and the default where it is a plain one."""
    made = re.fullmatch(r"field\(default=([^,]+),.*\)", str(item.value))
    default = made[1] if made else str(item.value)
    plain = item.value is not None and "property" not in item.labels and "(" not in default[1:]
    return f"{item.name}: {_code(item.annotation)}{f' = {default}' * plain}"


def _code(value: object) -> str:
    """As in the code: its strings have double quotes."""
    return str(value).replace("'", '"')


def _told(item: griffe.Attribute) -> str:
    return "" if item.docstring is None else f": {_flat(item.docstring.value)}"


def _signature(*items: griffe.Function) -> str:
    """One, or each of the forms that a function has."""
    return "```python\n" + "\n".join(map(_one_signature, items)) + "\n```\n"


def _one_signature(item: griffe.Function) -> str:
    """As in the code, a parameter a line where it is long; ``self`` is left out."""
    parts: list[str] = []
    named = False
    for each in item.parameters:
        if each.name in ("self", "cls"):
            continue
        if each.kind is griffe.ParameterKind.keyword_only and not named:
            parts.append("*")
            named = True
        star = _STARS.get(each.kind, "") if each.kind else ""
        default = "" if each.default is None or star else f" = {_code(each.default)}"
        parts.append(f"{star}{each.name}: {each.annotation}{default}")
    marks = "".join(f"@{each}\n" for each in ("classmethod", "staticmethod") if each in item.labels)
    head = f"{marks}{'async ' * ('async' in item.labels)}def {item.name}("
    line = f"{head}{', '.join(parts)}) -> {item.returns}"
    if len(line) > 88:
        line = "\n".join((head, *(f"    {part}," for part in parts), f") -> {item.returns}"))
    return line


def _prose(item: griffe.Object | griffe.Alias) -> str:
    """The docstring, with what it raises as a list."""
    if item.docstring is None:
        return ""
    parts = []
    for section in item.docstring.parsed:
        if section.kind is griffe.DocstringSectionKind.raises:
            raised = (f"- `{each.annotation}`: {_flat(each.description)}" for each in section.value)
            parts.append("Raises:\n\n" + "\n".join(raised) + "\n")
        else:
            parts.append(_markdown(str(section.value)) + "\n")
    return "\n".join(parts)


def _flat(text: str) -> str:
    return " ".join(_markdown(text).split())


def _markdown(text: str) -> str:
    return _LITERAL.sub(r"`\1`", text)


def _first(module: griffe.Object | griffe.Alias, package: griffe.Object | griffe.Alias) -> str:
    """The errors that stand at the top as well."""
    exported = {str(each) for each in package.exports or ()}
    return ", ".join(f"`{name}`" for name in module.members if name in exported)


def _errors(package: griffe.Object | griffe.Alias) -> str:
    """The drawing in the module's docstring, and what each error means."""
    module = package["errors"]
    text = _markdown(module.docstring.value)
    tree = [line[4:] for line in text.splitlines() if line.startswith("    ")]
    prose = [line for line in text.splitlines() if not line.startswith("    ")]
    rows = (
        f"| `{name}` | {_flat(each.docstring.value)} |"
        for name, each in module.members.items()
        if isinstance(each, griffe.Class) and each.docstring is not None
    )
    parts = [
        f"{prose[0]} All are in `{PACKAGE}.errors`; `{PACKAGE}` has {_first(module, package)}.\n",
        "```\n" + "\n".join(tree) + "\n```\n",
        "\n".join(prose[1:]).strip() + "\n",
        "| error | when |\n| --- | --- |\n" + "\n".join(rows) + "\n",
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stderr.write(f"wrote {PAGE.relative_to(ROOT)}\n")
