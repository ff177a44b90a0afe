"""VizTracer records which thread did what, and when."""
# /// script
# dependencies = ["viztracer==1.1.1"]
# ///
import json
import threading
from pathlib import Path

from viztracer import VizTracer

is_cooked = threading.Event()


def cook():
    is_cooked.set()


def eat():
    is_cooked.wait()


def main():
    threads = [
        threading.Thread(target=eat, name="Ann"),
        threading.Thread(target=cook, name="Bob"),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


with VizTracer(output_file="timeline.json", verbose=0):
    main()

# What a viewer shows: a row for each thread, a bar for each call.
file = Path("timeline.json")
events = json.loads(file.read_text(encoding="utf-8"))["traceEvents"]
names = {
    event["tid"]: event["args"]["name"]
    for event in events if event["name"] == "thread_name"
}
for event in events:
    call = event["name"].split()[0]
    if call in {"cook", "eat"}:
        print(f"{names[event['tid']]}: {call}()")
file.unlink()
