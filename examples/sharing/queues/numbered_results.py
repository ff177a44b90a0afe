"""Results that arrive out of order are put back in order."""
import queue
import threading

words = ["one", "two", "three"]
jobs, results = queue.Queue(), queue.Queue()
END = object()
three_is_done = threading.Event()


def work():
    while (job := jobs.get()) is not END:
        number, word = job
        if word == "one":
            three_is_done.wait()  # the first job takes longest
        results.put((number, word.upper()))
        if word == "three":
            three_is_done.set()


workers = [threading.Thread(target=work) for _ in range(2)]
for worker in workers:
    worker.start()
for job in enumerate(words):
    jobs.put(job)
for _ in workers:
    jobs.put(END)

waiting = {}  # results that came before their turn
turn = 0
for _ in words:
    number, result = results.get()
    print("arrived:", result)
    waiting[number] = result
    while turn in waiting:
        print("in order:", waiting.pop(turn))
        turn += 1
for worker in workers:
    worker.join()
