"""An assertion that fails in a thread does not fail the test."""
import io
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

deaths = []
threading.excepthook = deaths.append  # by default: told on stderr


def check():
    assert 1 + 1 == 3


class Tests(unittest.TestCase):
    def test_thread(self):
        thread = threading.Thread(target=check)
        thread.start()
        thread.join()  # raises nothing

    def test_thread_and_hook(self):
        deaths.clear()
        thread = threading.Thread(target=check)
        thread.start()
        thread.join()
        self.assertEqual([d.exc_type for d in deaths], [])

    def test_pool(self):
        with ThreadPoolExecutor() as pool:
            future = pool.submit(check)
        future.result()  # raises what check raised


for name in ("test_thread", "test_thread_and_hook", "test_pool"):
    runner = unittest.TextTestRunner(stream=io.StringIO())
    passed = runner.run(Tests(name)).wasSuccessful()
    print(f"{name}: {'passed' if passed else 'failed'}")
