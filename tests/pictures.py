"""Takes a picture of the window of a program, from the memory of a virtual screen.

Xvfb keeps its screen in a file in the format of xwd: a header, the colour map, and four bytes for each point.
"""

from __future__ import annotations

import shutil
import struct
import tempfile
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import machine

HEADER = struct.Struct(">25I")
BYTES = 4  # of a point: blue, green, red, and one that is not used


@dataclass(frozen=True)
class Picture:
    """Points of three bytes, red, green and blue: rows from the top, each from the left."""

    rows: list[bytes]

    @property
    def width(self) -> int:
        return len(self.rows[0]) // 3

    @property
    def height(self) -> int:
        return len(self.rows)

    def png(self) -> bytes:
        """This picture as a file."""

        def chunk(kind: bytes, content: bytes) -> bytes:
            return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        points = zlib.compress(b"".join(b"\0" + row for row in self.rows), 9)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b"")


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def taken(run: Callable[[dict[str, str]], object]) -> Picture:
    """A picture of what a program shows in the midst of its run; run: runs it with an environment.

    Of all that its screen shows one after the other, the one in the middle: neither its first moment nor its last.
    Raises RuntimeError where there is no virtual screen, or nothing to be seen on it.
    """
    if not shutil.which("Xvfb"):
        raise RuntimeError("a picture is taken from the screen of Xvfb, which is not here")
    with (
        tempfile.TemporaryDirectory() as folder,
        machine.display(Path(folder)) as environment,
        ThreadPoolExecutor() as pool,
    ):
        running = pool.submit(run, environment)
        screens = [_screen(folder)]
        while not running.done():
            time.sleep(0.02)
            if (now := _screen(folder)) != screens[-1]:
                screens.append(now)
        running.result()
    empty, *shown = screens
    seen = [screen for screen in shown if screen != empty]
    if not seen:
        raise RuntimeError("the program showed no window")
    return _window(empty, seen[len(seen) // 2])


def _screen(folder: str) -> bytes:
    return Path(folder, "Xvfb_screen0").read_bytes()


def _window(empty: bytes, screen: bytes) -> Picture:
    """The part of a screen that is not empty."""
    size, _, _, _, width, height, _, _, _, _, _, _, line, _, _, _, _, _, colours, *_ = HEADER.unpack_from(screen)
    start = size + 12 * colours
    changed = [
        (row, column)
        for row in range(height)
        if screen[(at := start + row * line) : at + line] != empty[at : at + line]
        for column in range(width)
        if screen[at + BYTES * column : at + BYTES * column + 3] != empty[at + BYTES * column : at + BYTES * column + 3]
    ]
    top, bottom = changed[0][0], changed[-1][0]
    left, right = min(column for _, column in changed), max(column for _, column in changed)
    rows = []
    for row in range(top, bottom + 1):
        points = screen[start + row * line + BYTES * left : start + row * line + BYTES * (right + 1)]
        colours_of_row = bytearray(3 * (right + 1 - left))
        colours_of_row[0::3], colours_of_row[1::3], colours_of_row[2::3] = points[2::4], points[1::4], points[0::4]
        rows.append(bytes(colours_of_row))
    return Picture(rows)
