"""The built wheel works by itself, outside the checkout, prompts included."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(name="wheel", scope="module")
def build_wheel(tmp_path_factory):
    """The wheel as it would be published."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_the_package_and_its_prompts_alone(wheel):
    """Prompts and the type marker are in; tests, evals and scripts are not."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {name for name in tops if not name.endswith(".dist-info")} == {"summarizer"}
    assert "summarizer/py.typed" in names
    assert "summarizer/prompts/brief.md" in names
    assert {f"summarizer/render/page/page.{kind}" for kind in ("html", "css", "js")} <= set(names)
    assert not any("__pycache__" in name for name in names)


def test_the_installed_wheel_needs_no_checkout(wheel, tmp_path):
    """Installed elsewhere and run elsewhere, it finds its prompts and the page's template."""
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    article = tmp_path / "ferry.txt"
    article.write_text(
        "Ferry aground\n\nThe ferry ran aground with 40 people aboard, police said.\n"
    )
    code = (
        "import summarizer, sys; from summarizer.model.prompts import load_prompts; "
        "from summarizer.cli.main import main; "
        "assert summarizer.__file__.startswith(sys.argv[1]), summarizer.__file__; "
        "assert load_prompts().version; "
        "sys.exit(main(['brief', sys.argv[2], '--quiet', '--format', sys.argv[3]]))"
    )
    for shape, shown in (("text", "Ferry aground"), ("html", "<!doctype html>")):
        done = subprocess.run(
            [sys.executable, "-c", code, str(site), str(article), shape],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(site)},
        )
        assert done.returncode == 0, done.stderr
        assert shown in done.stdout
