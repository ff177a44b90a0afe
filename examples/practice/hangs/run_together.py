"""print() writes a text and its end separately: in two writes."""
import threading


class Screen:
    """Shows what two threads write, in turns, as can happen."""

    def __init__(self):
        self.text = ""
        self.turn = threading.Barrier(2)
        self.lock = threading.Lock()

    def write(self, text):
        with self.lock:
            self.text += text
        self.turn.wait()  # until the other has written as well


def as_usual():
    print("hello", file=screen)


def mended():
    # The text and its end at once; what print() writes then is "".
    print("hello\n", end="", file=screen)


for target in (as_usual, mended):
    screen = Screen()
    threads = [threading.Thread(target=target) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{target.__name__}:", repr(screen.text))
