"""Five downloads, one after the other: begin."""
import time


def download(file_name):
    time.sleep(1)  # stands for waiting on the network
    print(file_name, "downloaded")


# This takes five seconds. Let all five wait at the same time.
for number in range(1, 6):
    download(f"file{number}.zip")
