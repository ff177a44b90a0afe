"""A Thread object runs once; to run again takes a new one."""
import threading


def work():
    print("working")


thread = threading.Thread(target=work)
thread.start()
thread.join()
try:
    thread.start()  # it has run already
except RuntimeError as error:
    print(f"RuntimeError: {error}")

thread = threading.Thread(target=work)  # a new object
thread.start()
thread.join()
print("mended: it worked twice")
