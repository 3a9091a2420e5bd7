"""What a statement asserts against what the article does: negation, doubt, deeds, events."""
