"""How strongly a text reads as a translation that nobody edited."""
