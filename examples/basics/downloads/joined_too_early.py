"""join() right after start(): never two downloads at once."""
import threading

under_way = 0
most_at_once = 0


def download_file(file_name):
    global under_way, most_at_once
    under_way += 1  # safe: no other download is under way
    most_at_once = max(most_at_once, under_way)
    under_way -= 1


for f in ["file1.zip", "file2.zip", "file3.zip"]:
    t = threading.Thread(target=download_file, args=(f,))
    t.start()
    t.join()  # too early: the next one has not begun

print("most downloads under way at once:", most_at_once)
