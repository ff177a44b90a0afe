"""A call makes a coroutine; only await runs it."""
import asyncio
import warnings

saved = []


async def save(name):
    saved.append(name)


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        save("draft")  # no await
    for warning in caught:
        message = str(warning.message).splitlines()[0]
        print(f"{warning.category.__name__}: {message}")
    print("saved:", saved)

    await save("draft")
    print("mended: saved:", saved)


asyncio.run(main())
