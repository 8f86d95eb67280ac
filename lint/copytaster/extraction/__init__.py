"""The article of a whole page: what it says, and what of the page is left out of it."""
