"""A stage dies: the stages before and after it wait for ever."""
import queue
import threading

texts, numbers = queue.Queue(maxsize=1), queue.Queue()
END = object()
deaths = []
threading.excepthook = deaths.append  # keeps what killed a thread


def parse():
    while (text := texts.get()) is not END:
        numbers.put(int(text))
    numbers.put(END)


stage = threading.Thread(target=parse)
stage.start()
texts.put("1")
texts.put("two")
stage.join()
print("the stage died of a", deaths[0].exc_type.__name__)

texts.put("3")  # fits in: nobody takes it out
try:
    texts.put("4", timeout=0.2)  # without a timeout: for ever
except queue.Full:
    print("before it: no room to put another text")

print("after it: got", numbers.get())
try:
    numbers.get(timeout=0.2)  # without a timeout: for ever
except queue.Empty:
    print("after it: no number, and no END")
