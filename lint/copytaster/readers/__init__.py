"""Sources as documents, one module per format. `choose` knows which reads what."""
