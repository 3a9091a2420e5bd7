"""Reading an article: lines classed, sentences numbered, title, outlet and date found."""
