"""Many articles: read one by one, some briefed at a time, written in order, taken up again."""
