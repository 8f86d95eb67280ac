"""Values every storey speaks in. Nothing here imports anything else of the package."""
