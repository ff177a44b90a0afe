"""join() right after start(): each download runs alone."""
import threading

files = ["file1.zip", "file2.zip", "file3.zip"]
all_begun = threading.Barrier(len(files))


def download_file(file_name):
    try:
        all_begun.wait(timeout=0.5)  # waits for the others
        print(file_name, "had company")
    except threading.BrokenBarrierError:  # nobody came
        print(file_name, "ran alone")


for f in files:
    t = threading.Thread(target=download_file, args=(f,))
    t.start()
    t.join()  # too early: the next download has not begun
