"""A comparison of articles for people: text, Markdown, JSON, and a page side by side."""
