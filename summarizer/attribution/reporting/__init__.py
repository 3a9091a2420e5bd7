"""How English reports: from a cue in a sentence to the attribution it makes."""
