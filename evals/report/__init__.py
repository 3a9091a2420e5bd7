"""Reports of a run: for a terminal, for reviewers, for browsers and for machines."""
