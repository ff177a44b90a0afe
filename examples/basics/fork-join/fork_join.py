"""Main starts three threads, waits for all three, then goes on."""
import queue
import threading

chunks = queue.Queue()  # from the download to the processing
progress = queue.Queue()  # from both to the log
END = object()


def download_file():  # Thread 1
    for number in (1, 2, 3):
        progress.put(f"chunk {number} downloaded")
        chunks.put(number)
    chunks.put(END)


def process_data():  # Thread 2
    while (number := chunks.get()) is not END:  # take until END
        progress.put(f"chunk {number} processed")
    progress.put(END)


def log_progress():  # Thread 3
    while (line := progress.get()) is not END:
        print("log:", line)


print("Main Program")
threads = [
    threading.Thread(target=target)
    for target in (download_file, process_data, log_progress)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()  # Join Threads
print("Main Program Continues")
