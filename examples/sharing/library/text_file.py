"""One text file for all threads: a lock keeps each line whole."""
import threading
from pathlib import Path

LINES = 200
lock = threading.Lock()
path = Path("words.txt")


def write(file, word):
    for _ in range(LINES):
        with lock:  # a text file is not thread-safe by itself
            file.write(word)
            file.write("\n")


with path.open("w", encoding="utf-8") as file:
    threads = [
        threading.Thread(target=write, args=(file, name * 5))
        for name in "abcd"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

lines = path.read_text(encoding="utf-8").splitlines()
whole = {"aaaaa", "bbbbb", "ccccc", "ddddd"}
print("lines:", len(lines), "all whole:", set(lines) == whole)
path.unlink()
