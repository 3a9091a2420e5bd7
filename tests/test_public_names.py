"""The public surface: what the library promises to keep."""

import summarizer


def test_public_names_are_pinned():
    """Adding or taking away a public name is a decision, and shows up here."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert summarizer.__all__ == [
        "Acceptance",
        "Analysis",
        "BatchResult",
        "Brief",
        "CheckReport",
        "Comparison",
        "Document",
        "Finding",
        "KeyFact",
        "ModelSettings",
        "Severity",
        "Span",
        "SummarizerError",
        "UnverifiedFlag",
        "Verdict",
        "__version__",
        "accept",
        "asummarize",
        "asummarize_many",
        "check",
        "compare",
        "parse_acceptances",
        "read",
        "summarize",
        "summarize_many",
    ]


def test_every_public_name_can_be_imported():
    """Each lazily imported name leads somewhere, and nothing else does."""
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    assert not hasattr(summarizer, "no_such_name")
