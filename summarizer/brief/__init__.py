"""The brief: its schema, the draft a model fills in, and how one becomes the other."""
