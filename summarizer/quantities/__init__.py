"""Numbers in text: what they say, where they stand, and how they are hedged."""
