"""The reference pages are what their scripts make, and leave nothing out."""

import re

import pytest

import summarizer
from scripts import api_reference, cli_reference
from summarizer import errors
from summarizer.cli.parser import make_parser
from summarizer.cli.settings import SETTINGS


@pytest.fixture(name="api", scope="module")
def read_api():
    """The page of the Python API."""
    return api_reference.PAGE.read_text(encoding="utf-8")


def test_the_api_page_is_up_to_date(api):
    """``python scripts/api_reference.py`` has been run since a signature or docstring changed."""
    assert api_reference.page() == api


def test_the_cli_page_is_up_to_date():
    """``python scripts/cli_reference.py`` has been run since an option changed."""
    assert cli_reference.page() == cli_reference.PAGE.read_text(encoding="utf-8")


def test_every_public_name_is_described(api):
    """All that can be imported from the package, and every error."""
    told = set(re.findall(r"^### `(\w+)`$", api, re.MULTILINE))
    told |= set(re.findall(r"^\| `(\w+)` \|", api, re.MULTILINE))
    named = {name for name, each in vars(errors).items() if isinstance(each, type)}
    assert (set(summarizer.__all__) - {"__version__"}) | named <= told


def test_every_type_of_ours_that_a_signature_names_is_described(api):
    """No reader is sent to the code for a type."""
    told = set(re.findall(r"^### `(\w+)`$", api, re.MULTILINE))
    shown = re.findall(r"```python\n(.*?)```|^- `(\w+: [^`]+)`", api, re.DOTALL | re.MULTILINE)
    code = "\n".join(block or field for block, field in shown)
    named = set(re.findall(r"\b[A-Z]\w+[a-z]\b", code))
    foreign = set("Any AsyncIterator Decimal Iterable Iterator Literal Mapping None Path".split())
    foreign |= set("Self Sequence Dataset True False".split())
    assert named - told - foreign == set()


def test_every_import_line_works(api):
    """Each name can be imported from where the page says; Ray's where Ray is."""
    lines = re.findall(r"^`from (\S+) import (\w+)`$", api, re.MULTILINE)
    assert len(lines) > 60
    for module, name in lines:
        if module != "summarizer.batch.ray":
            assert hasattr(__import__(module, fromlist=[name]), name)


def test_the_cli_page_names_every_command_option_and_setting():
    """None is left out by the way the page is made."""
    page = cli_reference.PAGE.read_text(encoding="utf-8")
    for action in make_parser()._actions:
        for name, parser in (action.choices or {}).items():
            assert f"\n## {name}\n" in page
            for option in parser._option_string_actions.keys() - {"-h", "--help"}:
                assert re.search(rf"`[^`]*{option}\b", page), option
    assert all(f"| `{name}` |" in page for name in SETTINGS)


def test_the_cli_page_has_the_exit_code_of_every_error():
    """And none that no error or command ends with."""
    page = cli_reference.PAGE.read_text(encoding="utf-8")
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}
    raised = {each.exit_code for each in errors.SummarizerError.__subclasses__()}
    assert codes == raised | {0, 1, 130}
