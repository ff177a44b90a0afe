"""The main thread answers while a report is being computed."""
import threading

enough_answers = threading.Event()
log = []


def write_report():
    lines = 0
    while not enough_answers.is_set():
        lines += 1  # computes all the time, for as long as it takes
    log.append("report written")


report = threading.Thread(target=write_report)
report.start()
for number in (1, 2, 3):
    unfinished = report.is_alive()
    log.append(f"answer {number}, report unfinished: {unfinished}")
enough_answers.set()
report.join()
print("\n".join(log))
