"""The number check: each number of a claim against the figures of the article."""
