"""A heartbeat that beats once, and does not stop: begin."""
import threading


class Heartbeat:
    def __init__(self, seconds, function):
        self.seconds, self.function = seconds, function
        self.thread = threading.Thread(target=self.run)

    def run(self):
        self.function()

    def stop(self):
        pass

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exception):
        self.stop()


# ---- This uses it. Leave it as it is. ----
def beat():
    beats.append("beat")
    if len(beats) == 3:
        third_beat.set()


beats, third_beat = [], threading.Event()
with Heartbeat(0.01, beat):
    third_beat.wait(timeout=1)
print("often:  at least 3 beats:", len(beats) >= 3)
with Heartbeat(3600, beat) as seldom:
    seldom.stop()  # an hour too early
print("seldom: threads left:", threading.active_count() - 1)
