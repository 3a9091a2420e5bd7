"""Briefs and reports for people: text and Markdown."""
