"""An object that others can find before it is complete."""
import threading

sensors = []
can_be_found = threading.Event()
was_read = threading.Event()


class Sensor:
    def __init__(self):
        sensors.append(self)  # published: any thread can find it
        can_be_found.set()
        was_read.wait()  # a reader comes at this moment
        self.unit = "C"


def read():
    can_be_found.wait()
    try:
        print("unit:", sensors[0].unit)
    except AttributeError as error:
        print(type(error).__name__, "-", error)
    was_read.set()


reader = threading.Thread(target=read)
reader.start()
Sensor()
reader.join()
