"""Which of these imports turns the GIL on? None of them."""
import importlib
import sys

NAMES = sys.argv[1:] or ["asyncio", "decimal", "json", "zlib"]


def gil_is_on():
    if hasattr(sys, "_is_gil_enabled"):  # 3.13 and later
        return sys._is_gil_enabled()
    return True


for name in NAMES:
    was_on = gil_is_on()
    importlib.import_module(name)
    turned_on = gil_is_on() and not was_on
    print(f"{name} turned the GIL on: {turned_on}")
