"""Briefs by a model: prompts, calls, what is kept of the answers. Only this side needs one."""
