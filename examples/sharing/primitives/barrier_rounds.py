"""Nobody begins round 2 before all three have ended round 1."""
import threading

log = []
barrier = threading.Barrier(3, action=lambda: log.append("|"))


def work():
    for round_number in (1, 2, 3):
        log.append(round_number)
        barrier.wait()  # the last to come calls action, once


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("log:", *log)
