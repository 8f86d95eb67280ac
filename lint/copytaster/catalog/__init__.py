"""What the program knows: rule files become Rules, Rules become a compiled catalogue."""
