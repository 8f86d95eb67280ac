"""One Python-backed check per module, named by the rule that calls it."""
