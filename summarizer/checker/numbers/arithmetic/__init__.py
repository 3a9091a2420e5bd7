"""Derivation: claimed numbers that are reckoned from several of the article's."""
