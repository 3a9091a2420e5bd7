"""The run as JUnit XML: a suite for each system, a test for each case."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from evals.gate import Direction, Judgement
from evals.run import Measured, Run

_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold, not even escaped."""


def as_junit(run: Run, judgement: Judgement) -> str:
    """A case that got worse is a failure; what stands in the way of judging is an error."""
    root = Element("testsuites", name="evals")
    gate = SubElement(root, "testsuite", name="gate", tests="1")
    gate.set("errors", str(int(bool(judgement.problems))))
    test = SubElement(gate, "testcase", classname="evals", name="gateable")
    if judgement.problems:
        _add(test, "error", judgement.line(), [str(each) for each in judgement.problems])
    for measured in run.systems:
        _suite(root, measured, run, judgement)
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(root: Element, measured: Measured, run: Run, judgement: Judgement) -> None:
    name = measured.system.name
    suite = SubElement(root, "testsuite", name=_clean(name), tests=str(len(run.cases)))
    failures = skipped = 0
    for case in run.cases:
        test = SubElement(suite, "testcase", classname=_clean(f"evals.{name}"), name=case.name)
        worse = [
            str(change)
            for change in judgement.changes
            if (change.system, change.case) == (name, case.name)
            and change.direction is Direction.WORSE
        ]
        if worse:
            failures += 1
            _add(test, "failure", f"{len(worse)} metrics got worse", worse)
        elif case.name not in measured.measures:
            skipped += 1
            _add(test, "skipped", "no answer is recorded", [])
    suite.set("failures", str(failures))
    suite.set("skipped", str(skipped))


def _add(test: Element, tag: str, message: str, lines: list[str]) -> None:
    child = SubElement(test, tag, message=_clean(message))
    child.text = _clean("\n".join(lines)) or None


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
