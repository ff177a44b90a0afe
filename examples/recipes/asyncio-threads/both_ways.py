"""From sync to async by run(), and back by to_thread()."""
import asyncio
import threading


async def fetch(name):
    await asyncio.sleep(0.01)
    return name.upper()


def parse(text):
    """Stands for code that blocks."""
    return text, threading.current_thread() is MAIN


def main():
    """Ordinary code that needs the result of a coroutine."""
    print("asyncio.run:", asyncio.run(fetch("a")))
    print("to_thread:", asyncio.run(fetch_and_parse()))


async def fetch_and_parse():
    text = await fetch("b")
    return await asyncio.to_thread(parse, text)


MAIN = threading.main_thread()
main()
