"""Offsets of UTF-8 bytes -> offsets of code points."""


class ByteOffsets:
    """Turns byte offsets that mostly rise into code points, each by decoding only what lies between it and the last."""

    __slots__ = ("_byte", "_data", "_place")

    def __init__(self, text: str) -> None:
        """`text` holds no lone surrogate; ASCII costs nothing."""
        self._data = b"" if text.isascii() else text.encode()
        self._byte = 0
        self._place = 0

    def at(self, byte: int) -> int:
        """The code point that begins at that byte."""
        if not self._data:
            return byte
        if byte >= self._byte:
            self._place += len(self._data[self._byte : byte].decode())
        else:
            self._place -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._place
