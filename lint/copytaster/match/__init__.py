"""One module per rule kind: compiled data -> findings."""
