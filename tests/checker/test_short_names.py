"""A body by its initials and in full, a country and its people: one name."""

from __future__ import annotations

import pytest

from summarizer.api import check, read
from summarizer.checker.names.forms import is_short_for
from summarizer.checker.verdicts import Severity

IN_FULL = """The United Nations said more than 9,000 people had fled. The Northern Trade Council \
lent the country $2bn. Staff in Sweden and Denmark walked out.
"""
IN_SHORT = "The NTC lent the country $2bn. The UN said 9,000 people had fled.\n"


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (IN_FULL, "According to the UN, more than 9,000 people had fled."),
        (IN_FULL, "The UN said more than 9,000 people had fled."),
        (IN_FULL, "The NTC lent the country $2bn."),
        (IN_FULL, "Swedish and Danish staff walked out."),
        (IN_SHORT, "The Northern Trade Council lent the country $2bn."),
        (IN_SHORT, "The United Nations said 9,000 people had fled."),
    ],
)
def test_a_name_and_its_short_form_are_one(article, text):
    """Neither is another speaker, another name, or one the article lacks."""
    findings = check(text, read(article)).findings
    assert not [each for each in findings if each.severity in (Severity.FAIL, Severity.WARN)]


def test_another_body_is_another():
    """Initials that do not fit make nothing the same."""
    findings = check("The World Bank said 9,000 people had fled.", read(IN_SHORT)).findings
    assert [each for each in findings if each.severity is Severity.FAIL]
    assert is_short_for("ntc", {"northern", "trade", "council"})
    assert not is_short_for("ntc", {"world", "bank"})
    assert not is_short_for("n", {"northern"})
