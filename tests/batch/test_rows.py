"""What a batch is given to read."""

import pytest

from summarizer.batch.rows import count_rows


@pytest.fixture(name="folder")
def make_folder(tmp_path):
    """Two articles in a folder, and three as lines of a file."""
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text("A mill burned.\n")
    (tmp_path / "rows.jsonl").write_text('{"text": "x"}\n' * 3)
    return tmp_path


def test_rows_are_counted_without_reading_articles(folder):
    """Lines of a file, articles of a folder, a file for itself; together, their sum."""
    assert count_rows([str(folder)]) == 2
    assert count_rows([str(folder / "rows.jsonl")]) == 3
    assert count_rows([str(folder / "a.txt"), str(folder / "rows.jsonl")]) == 4


def test_rows_from_a_pipe_cannot_be_counted(folder):
    """It is read once, and that is by the batch."""
    assert count_rows([str(folder), "-"]) is None
