"""The same three downloads, one after the other: 9 s in all."""
import time

started = time.perf_counter()


def download_file(file_name):
    print(f"Downloading {file_name}...")
    time.sleep(3)  # stands for waiting on the network
    print(f"{file_name} downloaded!")


files = ["file1.zip", "file2.zip", "file3.zip"]
for f in files:
    download_file(f)

print("All downloads complete!")
print(f"It took {time.perf_counter() - started:.1f} s")
