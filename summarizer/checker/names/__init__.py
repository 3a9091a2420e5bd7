"""The name check: names of a text that are not the article's, or stand where it has others."""
