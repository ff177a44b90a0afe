"""A dict of futures keeps each result with its input."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

other_done = threading.Event()


def read(text):
    if text == "12":
        other_done.wait()  # so the first one ends last
    return int(text)


texts = ["12", "x"]
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = {pool.submit(read, text): text for text in texts}
    for future in as_completed(futures):
        text = futures[future]
        if error := future.exception():
            print(f"{text}: {type(error).__name__}")
        else:
            print(f"{text}: {future.result()}")
        other_done.set()

    texts = ["1", "22", "333"]  # short, where no task fails:
    print(dict(zip(texts, pool.map(len, texts))))
    lines = (text for text in texts)  # a generator runs only once
    print("generator:", dict(zip(lines, pool.map(len, lines))))
