"""Data from outside, in its own forms: the checks scored on labels that other people gave."""
