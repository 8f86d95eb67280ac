"""Changes to a source: chosen, applied, repeated, written."""
