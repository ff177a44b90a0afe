"""A loop in a thread takes coroutines from any other thread."""
import asyncio
import threading


class BackgroundLoop:
    """Runs coroutines in a thread of its own."""

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        return self

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def run(self, coroutine):
        """Return its result; call it from another thread."""
        return self.submit(coroutine).result()

    def submit(self, coroutine):
        """Return a concurrent.futures.Future."""
        return asyncio.run_coroutine_threadsafe(
            coroutine, self._loop)

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def fetch(name):
    """Return the name, and whether this is the main thread."""
    await asyncio.sleep(0.01)
    return name, threading.current_thread() is MAIN


MAIN = threading.main_thread()
with BackgroundLoop() as loop:
    print("one:", loop.run(fetch("a")))
    futures = [loop.submit(fetch(name)) for name in "bc"]
    print("several:", [future.result() for future in futures])
