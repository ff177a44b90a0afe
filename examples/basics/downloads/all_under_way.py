"""No download ends before all three are under way."""
import threading

files = ["file1.zip", "file2.zip", "file3.zip"]
all_begun = threading.Barrier(len(files))
begun, ended = [], []


def download_file(file_name):
    begun.append(file_name)
    all_begun.wait()  # opens once all three downloads are here
    ended.append((file_name, len(begun)))


threads = [
    threading.Thread(target=download_file, args=(f,)) for f in files
]
for t in threads:
    t.start()
for t in threads:
    t.join()

for file_name, count in sorted(ended):
    print(f"{file_name} ended after {count} downloads had begun")
