"""Many threads, one file: one writes what the others send."""
import queue
import threading

END = object()
lines = queue.Queue(maxsize=100)


def write():
    with open("result.txt", "w", encoding="utf-8") as file:
        while (line := lines.get()) is not END:
            file.write(line + "\n")


def work(name):
    for number in range(500):
        lines.put(f"{name} {number} end")


writer = threading.Thread(target=write)
writer.start()
workers = [threading.Thread(target=work, args=[name])
           for name in ("ann", "bob", "cat")]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
lines.put(END)
writer.join()  # now the file is closed

with open("result.txt", encoding="utf-8") as file:
    written = file.read().splitlines()
whole = all(len(line.split()) == 3 for line in written)
print("lines:", len(written), "each whole:", whole)
