"""How long does an answer take beside threads that compute?"""
import multiprocessing
import statistics
import sys
import threading
import time

QUESTIONS = 20


def ask(connection):
    """Runs in another process, which no GIL here holds up."""
    while connection.recv():  # another round
        times = []
        for _ in range(QUESTIONS):
            time.sleep(0.02)  # stands for what a client does
            asked = time.perf_counter()
            connection.send_bytes(b"?")
            connection.recv_bytes()
            times.append(time.perf_counter() - asked)
        connection.send(times)


def compute(done):
    while not done.is_set():
        pass


def show(connection, busy, interval):
    sys.setswitchinterval(interval)
    done = threading.Event()
    threads = [threading.Thread(target=compute, args=(done,))
               for _ in range(busy)]
    for thread in threads:
        thread.start()
    connection.send(True)
    for _ in range(QUESTIONS):
        connection.recv_bytes()
        connection.send_bytes(b"!")
    milliseconds = statistics.median(connection.recv()) * 1000
    done.set()
    for thread in threads:
        thread.join()
    print(f"{busy} busy, switch interval {interval * 1000:g} ms:"
          f" {milliseconds:.2f} ms")


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    spawn = multiprocessing.get_context("spawn")
    client = spawn.Process(target=ask, args=(there,))
    client.start()
    usual = sys.getswitchinterval()
    for busy in (0, 1, 3):
        show(here, busy, usual)
    show(here, 3, usual / 10)
    here.send(False)
    client.join()
