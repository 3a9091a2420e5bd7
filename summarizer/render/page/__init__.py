"""The page: a brief or a checked text beside its article, in one HTML file."""
