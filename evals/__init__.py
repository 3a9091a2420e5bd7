"""The eval suite: recorded responses in, scores out, offline."""
