"""Three downloads of 3 s each, together: 3 s in all."""
import threading
import time

started = time.perf_counter()


def say(line):
    print(line + "\n", end="")  # the line and its end at once


def download_file(file_name):
    say(f"Downloading {file_name}...")
    time.sleep(3)  # stands for waiting on the network
    say(f"{file_name} downloaded!")


files = ["file1.zip", "file2.zip", "file3.zip"]
threads = []
for f in files:
    t = threading.Thread(target=download_file, args=(f,))
    t.start()
    threads.append(t)

# Wait for all threads
for t in threads:
    t.join()

say("All downloads complete!")
say(f"It took {time.perf_counter() - started:.1f} s")
