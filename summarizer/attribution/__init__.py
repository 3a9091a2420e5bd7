"""Who said what, through whom, and what nobody has confirmed: rules, no model."""
