"""Results of a run as text: one pure function per format."""
