"""English as the analysis reads it: words and their classes, sentences, noun phrases, verbs."""
