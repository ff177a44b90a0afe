"""The whole memory of the interpreter, as words; it grows, and an address stays."""

import ctypes

WORD = 4  # bytes
words = memoryview((ctypes.c_uint32 * ((1 << 29) - 1)).from_address(0)).cast("B").cast("I")
