"""What the documentation shows of the suite is what there is."""

import re

import pytest

from evals.__main__ import _parser, main
from evals.baseline import baseline_of, read_baseline
from evals.cases import HOME
from evals.figures import BEGIN, END, PAGE, replaced, tables
from evals.run import run
from summarizer.errors import UsageError

FILE = re.compile(r"^cat > evals/cases/(\S+) <<'EOF'\n(.*?)^EOF$", re.MULTILINE | re.DOTALL)


def test_the_case_in_the_documentation_is_sound(tmp_path, capsys):
    """Its two files, as they stand there, are a case that can be scored."""
    (tmp_path / "cases").mkdir()
    files = FILE.findall(PAGE.read_text(encoding="utf-8"))
    assert [name for name, _ in files] == ["ferry.txt", "ferry.gold.json"]
    for name, text in files:
        (tmp_path / "cases" / name).write_text(text, encoding="utf-8")
    assert main(["--home", str(tmp_path), "validate", "ferry"]) == 0
    assert capsys.readouterr().out == "valid\n"
    found = run(tmp_path)
    assert found.problems == ()
    assert found.system("rules").measures["ferry"].shares["fact_recall"].of == 1


def test_the_tables_in_the_documentation_are_those_of_the_baseline():
    """``evals figures --write`` has been run since the last ``evals baseline --write``."""
    page = PAGE.read_text(encoding="utf-8")
    assert replaced(page, tables(read_baseline(HOME))) == page


def test_the_tables_show_every_system_with_intervals(made):
    """A column each with its origin and number of answers, then a row for each kind of fault."""
    shown = tables(baseline_of(made))
    head = shown.splitlines()[0]
    assert "rules, computed (2)" in head
    assert ", recorded (" in head
    assert "reference, written (2)" in head
    assert re.search(r"\| key-fact F1 \| [\d.]+ \[[\d.]+, [\d.]+\] of \d+ \|", shown)
    assert re.search(r"\| number \| [\d.]+ \[[\d.]+, [\d.]+\] of \d+ \|", shown)


def test_a_page_without_a_place_for_tables_is_said():
    """Nothing is appended somewhere."""
    assert replaced(f"a {BEGIN} old {END} b", "| x |\n") == f"a {BEGIN}\n\n| x |\n\n{END} b"
    with pytest.raises(UsageError, match="no place for the figures"):
        replaced("no marks", "")


def test_figures_are_printed(whole, capsys):
    """From the baseline alone."""
    assert main(["--home", str(whole), "figures"]) == 0
    assert capsys.readouterr().out.startswith("| metric | rules, computed (2)")


def test_every_command_and_option_of_the_suite_is_on_its_page():
    """The table of commands leaves out none."""
    page = PAGE.read_text(encoding="utf-8")
    parser = _parser()
    (commands,) = (each.choices for each in parser._actions if each.dest == "command")
    options = {"--help", *parser._option_string_actions}
    for name, command in commands.items():
        assert f"`evals {name}" in page
        options |= command._option_string_actions.keys()
    told = {option for option in options if option in page}
    assert {option for option in options - told if option.startswith("--")} == {"--help"}
