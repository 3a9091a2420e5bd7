"""Who a text says it was that said something, against who said it in the article."""
