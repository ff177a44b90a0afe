"""Complete first, published last: whoever finds it can use it."""
import threading

sensors = []
can_be_found = threading.Event()


class Sensor:
    def __init__(self):
        self.unit = "C"


def read():
    can_be_found.wait()
    print("unit:", sensors[0].unit)


reader = threading.Thread(target=read)
reader.start()
sensor = Sensor()
sensors.append(sensor)  # the last step
can_be_found.set()
reader.join()
