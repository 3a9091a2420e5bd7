"""The checks: claims in, findings out."""
