"""The commands as a user runs them: answers on stdout, the rest on stderr, exit codes as told."""

import json
from pathlib import Path

import pytest

from summarizer import Brief, summarize

ROOT = Path(__file__).parent.parent.parent
ARTICLE = """\
Ferry with 212 aboard runs aground off Karsund

By Ida Holm
4 March 2026

The ferry Aurora ran aground off Karsund early on Tuesday with about 212 people aboard, the coast
guard said.

"All passengers are safe and nobody is in the water," said coast guard spokesman Jonas Lie.

The ship had taken on more than 40 tonnes of water by noon, Baltic Lines, its owner, said. The
company declined to comment on the cause.
"""


@pytest.fixture(name="article")
def make_article(tmp_path):
    """The ferry article in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_who_made_a_brief_is_said_once(summarizer, process, article):
    """In the text itself; on stderr beside an answer that does not say it."""
    done = process("brief", article)
    assert done.returncode == 0
    assert "Ferry with 212 aboard" in done.stdout
    assert "rules engine" in done.stdout
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "rules engine" in summarizer("brief", article, "--format", "csv").stderr


def test_quiet_says_nothing_beside_the_answer(summarizer, article):
    """With --quiet stderr is for errors alone."""
    assert summarizer("brief", article, "--quiet").stderr == ""


def test_json_is_a_brief_whose_spans_hold(summarizer, article):
    """The JSON validates, and every evidence span is the article's text at its offsets."""
    done = summarizer("brief", article, "--format", "json")
    brief = Brief.model_validate_json(done.stdout)
    assert brief.key_facts
    for fact in brief.key_facts:
        for span in fact.evidence:
            assert ARTICLE[span.start : span.end] == span.exact


def test_stdin_is_read_for_a_dash(summarizer, process, article):
    """The same article gives the same brief, from a file or a pipe."""
    piped = process("brief", "-", "--format", "json", stdin=ARTICLE)
    assert piped.stdout == summarizer("brief", article, "--format", "json").stdout


def test_markdown_is_a_document(summarizer, article):
    """The Markdown has a title, the facts and the check."""
    text = summarizer("brief", article, "--format", "markdown").stdout
    assert text.startswith("# Ferry with 212 aboard")
    assert "## More key facts" in text
    assert "## Check" in text


def test_the_output_file_is_written_whole(summarizer, article, tmp_path):
    """With -o the answer is in the file, and stdout stays empty."""
    target = tmp_path / "brief.json"
    done = summarizer("brief", article, "--format", "json", "-o", target)
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"] == "1"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_true_text_passes(summarizer, article):
    """A text that keeps figures and hedges passes and exits 0."""
    text = "About 212 people were aboard; the ship took on more than 40 tonnes of water."
    done = summarizer("check", "--source", article, "-", stdin=text)
    assert done.returncode == 0
    assert done.stdout.startswith("PASS")


def test_a_wrong_figure_fails_and_shows_both_sentences(summarizer, article):
    """The reader sees the number in its sentence and the article's sentence beneath."""
    text = "The ship took on 90 tonnes of water."
    done = summarizer("check", "--source", article, "-", stdin=text)
    assert done.returncode == 1
    shown = done.stdout
    assert "FAIL" in shown
    assert "\u203990" in shown


def test_strict_counts_warnings(summarizer, article):
    """A dropped "more than" warns: exit 0, or 1 with --strict."""
    text = "The ship had taken on 40 tonnes of water by noon."
    assert summarizer("check", "--source", article, "-", stdin=text).returncode == 0
    strict = summarizer("check", "--strict", "--source", article, "-", stdin=text)
    assert strict.returncode == 1


def test_check_reports_in_json(summarizer, article):
    """For machines: outcome and findings with spans on both sides."""
    text = "The ship took on more than 40 tonnes of water, Baltic Lines said."
    done = summarizer("check", "--source", article, "-", "--format", "json", stdin=text)
    report = json.loads(done.stdout)
    assert report["outcome"] == "pass"
    number = next(f for f in report["findings"] if f["check"] == "number")
    source = number["source"]
    assert text[number["span"]["start"] : number["span"]["end"]] == number["span"]["exact"]
    assert ARTICLE[source["start"] : source["end"]] == source["exact"]


def test_a_brief_is_checked_against_its_article(summarizer, article, tmp_path):
    """A brief's JSON passes as made, and fails once a figure in it is altered."""
    brief = summarize(article, engine="rules")
    path = tmp_path / "brief.json"
    path.write_text(brief.model_dump_json(), encoding="utf-8")
    assert summarizer("check", "--source", article, path).returncode == 0
    path.write_text(brief.model_dump_json().replace("40 tonnes", "400 tonnes"), encoding="utf-8")
    assert summarizer("check", "--source", article, path).returncode == 1


def test_numbers_shows_what_is_read(summarizer, article):
    """Value, unit, bound and words of every number, on a line each or as JSON."""
    lines = summarizer("numbers", article).stdout.splitlines()
    assert any("about 212" in line for line in lines)
    assert any("more than 40" in line and "40 tonnes" in line for line in lines)
    rows = json.loads(summarizer("numbers", article, "--format", "json").stdout)
    for row in rows:
        assert ARTICLE[row["start"] : row["end"]] == row["exact"]


def test_analyze_shows_who_said_what(summarizer, article):
    """Speakers, cues, contents, refusals to comment and the outlet chain, each with its line."""
    shown = summarizer("analyze", article).stdout
    assert "coast guard spokesman Jonas Lie" in shown
    assert "did not comment" in shown
    assert "9:55 \u201csaid\u201d" in shown
    parts = json.loads(summarizer("analyze", article, "--format", "json").stdout)
    for attribution in parts["attributions"]:
        cue = attribution["cue"]
        assert ARTICLE[cue["start"] : cue["end"]] == cue["exact"]


def test_the_schema_is_json_schema(summarizer):
    """The published schema describes a brief, the draft's schema what a model fills in."""
    schema = json.loads(summarizer("schema").stdout)
    assert {"key_facts", "attributions", "unverified", "report"} <= set(schema["properties"])
    draft = json.loads(summarizer("schema", "--draft").stdout)
    assert set(draft["properties"]) == {"headline", "summary", "key_facts", "unverified"}


@pytest.mark.parametrize("sources", [1, 2])
def test_a_report_has_the_fields_of_its_schema(summarizer, article, tmp_path, sources):
    """All that the schema asks for and nothing else, against one article or several."""
    schema = json.loads(summarizer("schema", "--report").stdout)
    text = tmp_path / "text.txt"
    text.write_text("About 50 people were on board.", encoding="utf-8")
    given = [part for _ in range(sources) for part in ("--source", article)]
    report = json.loads(summarizer("check", *given, str(text), "--format", "json").stdout)
    assert schema["properties"]["schema_version"]["const"] == report["schema_version"]
    finding = schema["$defs"]["SourcedFinding"]
    assert report["findings"]
    for form, made in ((schema, report), *((finding, each) for each in report["findings"])):
        assert set(form["required"]) <= made.keys() <= form["properties"].keys()


def test_a_brief_of_another_article_is_told_as_that(summarizer, article, tmp_path):
    """Before a hundred findings, one line says why; the right article brings none."""
    brief = tmp_path / "brief.json"
    summarizer("brief", article, "--format", "json", "--output", str(brief))
    other = tmp_path / "other.txt"
    other.write_text("Mill sells barley\n\nThe mill sold 3 tonnes of barley on Monday.\n")
    assert "another article" not in summarizer("check", "--source", article, str(brief)).stderr
    done = summarizer("check", "--source", str(other), str(brief))
    assert done.returncode == 1
    assert "the brief was made of another article" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh"])
def test_completion_knows_the_commands(summarizer, shell):
    """Each shell's script offers the commands."""
    script = summarizer("completion", shell)
    assert script.returncode == 0
    assert "brief" in script.stdout


def test_version_is_printed(summarizer):
    """``--version`` names the program and its version on stdout."""
    done = summarizer("--version")
    assert done.stdout.startswith("summarizer 0.")


BAD_INPUT = {
    "missing": (None, "does not exist"),
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary"),
    "latin-1": ("Caf\u00e9 closed, 40 people said so. ".encode("latin-1") * 5, "UTF-8"),
    "utf-16": (("The ferry ran aground. " * 9).encode("utf-16"), "UTF-8"),
    "too large": (b"The ferry ran aground on Tuesday. " * 600_000, "16 MiB"),
    "French": (
        (
            "Le navire s'est \u00e9chou\u00e9 mardi pr\u00e8s de la c\u00f4te avec deux cents "
            "personnes \u00e0 bord, selon les garde-c\u00f4tes du pays. "
        ).encode()
        * 5,
        "English",
    ),
    "no sentence": (b"-----\n*****\n", "sentence"),
    "no word": (b'"' * 5000, "sentence"),
}


@pytest.mark.parametrize("kind", BAD_INPUT)
@pytest.mark.parametrize("command", ["brief", "check"])
def test_bad_input_is_one_clear_line(summarizer, kind, command, tmp_path):
    """Exit 2, one line that names the trouble, no traceback, nothing on stdout."""
    data, words = BAD_INPUT[kind]
    path = tmp_path / "article.txt"
    if data is not None:
        path.write_bytes(data)
    arguments = ["brief", path] if command == "brief" else ["check", "--source", path, "-"]
    done = summarizer(*arguments, stdin="Some text.")
    message = done.stderr
    assert (done.returncode, done.stdout) == (2, "")
    assert message.count("\n") == 1
    assert "Traceback" not in message
    assert words.casefold() in message.casefold()


def test_a_url_is_told_to_be_saved_first(summarizer):
    """The tool fetches nothing; it says how to get the page."""
    done = summarizer("brief", "https://example.org/article")
    assert done.returncode == 2
    assert "save" in done.stderr.lower()


def test_a_directory_is_no_article(summarizer, tmp_path):
    """A folder in place of a file is named as such."""
    done = summarizer("brief", tmp_path)
    assert done.returncode == 2
    assert "folder" in done.stderr or "directory" in done.stderr


def test_an_article_without_numbers_is_normal(summarizer, tmp_path):
    """Nothing to count is nothing wrong."""
    path = tmp_path / "poet.txt"
    path.write_text(
        "Poet dies\n\nThe poet died at home on the island where she was born, her family said.\n"
    )
    assert summarizer("brief", path).returncode == 0


@pytest.mark.parametrize(
    ("version", "words"), [('"0"', "schema version"), ("null", "without schema_version")]
)
def test_a_brief_of_another_version_is_refused(summarizer, article, tmp_path, version, words):
    """A brief this version cannot read is named, not misread."""
    path = tmp_path / "old.json"
    path.write_text(f'{{"schema_version": {version}, "headline": "x"}}')
    done = summarizer("check", "--source", article, path)
    assert done.returncode == 2
    assert words in done.stderr


def test_article_and_text_cannot_both_come_from_stdin(summarizer):
    """One stdin holds one thing."""
    done = summarizer("check", "--source", "-", "-", stdin="x")
    assert done.returncode == 2
    assert "stdin" in done.stderr


def test_a_model_without_an_endpoint_is_a_usage_error(summarizer, article):
    """Naming a model is not enough; the line says what to set."""
    done = summarizer("brief", article, "--model", "any")
    assert done.returncode == 2
    assert "OPENAI_API_KEY" in done.stderr
    assert "OPENAI_BASE_URL" in done.stderr


def test_the_model_engine_without_a_model_is_a_usage_error(summarizer, article):
    """``--engine model`` says which option is missing."""
    done = summarizer("brief", article, "--engine", "model")
    assert done.returncode == 2
    assert "SUMMARIZER_MODEL" in done.stderr


def test_an_unreachable_endpoint_is_exit_3(summarizer, article, tmp_path, monkeypatch):
    """Nobody listens: one line, exit 3, no traceback."""
    monkeypatch.setattr("summarizer.model.client.MAX_BACKOFF", 0.01)
    done = summarizer(
        *("brief", article, "--model", "any", "--base-url", "http://127.0.0.1:9/v1", "--no-cache"),
        HOME=str(tmp_path),
    )
    assert done.returncode == 3
    assert done.stderr.strip().count("\n") == 0
    assert "127.0.0.1:9" in done.stderr


def test_hostile_text_is_shown_not_obeyed(summarizer, tmp_path):
    """Escape sequences in an article never reach the terminal as such."""
    path = tmp_path / "hostile.txt"
    path.write_text(
        ARTICLE + "\nThe \x1b]0;owned\x07 captain said \u202egnihton\u202c [/b] on 4 March.\n"
    )
    for layout in ("text", "markdown"):
        shown = summarizer("brief", path, "--format", layout).stdout
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_format_may_be_named_by_its_files_ending(summarizer, article):
    """``md`` is Markdown, for the answer and for the article."""
    long = summarizer("brief", article, "--format", "markdown", "--input-format", "markdown")
    assert summarizer("brief", article, "--format", "md", "--input-format", ".md") == long
    assert summarizer("brief", article, "--format", "doc").returncode == 2


def test_a_command_that_lacks_something_shows_one_that_works(summarizer):
    """A usage error is short, says what is missing and ends in an example."""
    done = summarizer("check", "a.txt", "b.txt")
    assert done.returncode == 2
    assert "required: --source" in done.stderr
    assert done.stderr.endswith("for example: summarizer check --source article.txt draft.txt\n")
    assert done.stderr.count("\n") == 3


def test_an_option_that_no_command_has_is_told_by_the_command(summarizer, article):
    """With its own usage, not that of the whole program."""
    done = summarizer("brief", article, "--frmat", "json")
    assert done.returncode == 2
    assert done.stderr.startswith("usage: summarizer brief [OPTION ...] [ARTICLE]\n")
    assert "unrecognized arguments: --frmat json" in done.stderr


def test_a_missing_model_is_told_in_the_users_words(summarizer, article):
    """Variables and options to set; no name of a class."""
    told = summarizer("brief", article, "--engine", "model").stderr
    assert "--model NAME or set SUMMARIZER_MODEL" in told
    assert "OPENAI_API_KEY" in told
    assert "ModelSettings" not in told


@pytest.mark.parametrize(("articles", "told"), [(1, "1 article in"), (2, "2 articles in")])
def test_a_batch_counts_in_words_that_agree(summarizer, article, tmp_path, articles, told):
    """One article is not "1 articles"."""
    inputs = [tmp_path / f"{number}.txt" for number in range(articles)]
    for each in inputs:
        each.write_text(article.read_text("utf-8"), encoding="utf-8")
    done = summarizer("batch", *inputs, "-o", tmp_path / "out.jsonl")
    assert done.returncode == 0
    assert done.stderr.startswith(told)
    assert "0 briefs with a failed check" in done.stderr
