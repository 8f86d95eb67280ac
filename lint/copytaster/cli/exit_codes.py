"""How a run ends, as its exit code says."""

CLEAN = 0
FINDINGS = 1
FAILED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
