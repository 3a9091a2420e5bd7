"""Who a source is: its sort, its name, how it stands to the matter, the chain of outlets."""
