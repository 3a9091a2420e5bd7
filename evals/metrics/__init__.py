"""What a brief is worth against its article and its gold: counts, free of any judge model."""
