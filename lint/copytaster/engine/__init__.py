"""Runs the rules over a document; the only place where document offsets become source offsets."""
