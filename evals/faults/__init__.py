"""Seeded faults: made in good briefs, kept, and judged by the checker."""
