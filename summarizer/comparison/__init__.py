"""Several articles on one story: what they share, where they differ, whose word it all is."""
