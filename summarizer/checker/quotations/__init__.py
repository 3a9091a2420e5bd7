"""The quotation check: what stands in quotation marks must stand so in the article."""
