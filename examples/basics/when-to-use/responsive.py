"""The main thread answers while a report is still being written."""
import threading

enough_answers = threading.Event()
log = []


def write_report():
    enough_answers.wait()  # stands for long work, of any length
    log.append("report written")


report = threading.Thread(target=write_report)
report.start()
for number in (1, 2, 3):
    unfinished = report.is_alive()
    log.append(f"answer {number}, report unfinished: {unfinished}")
enough_answers.set()
report.join()
print("\n".join(log))
