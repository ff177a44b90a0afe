"""Five downloads at once; the results are told in file order."""
import threading
import time


def download(file_name, results):
    time.sleep(1)  # stands for waiting on the network
    results[file_name] = "downloaded"


files = [f"file{number}.zip" for number in range(1, 6)]
results = {}
threads = [
    threading.Thread(target=download, args=(file_name, results))
    for file_name in files
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for file_name in files:
    print(file_name, results[file_name])
