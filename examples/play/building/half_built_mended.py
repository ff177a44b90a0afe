"""An address that is published last is never seen by halves."""
import threading

current = None


class Address:
    host = port = None

    def __init__(self):
        self.host = "example.org"
        self.port = 443


def make():
    global current
    current = Address()     # published when it is complete


def read():
    address = current
    if address is None:
        whole = True        # nothing yet, so no half of it
    else:
        whole = None not in (address.host, address.port)
    print("seen whole:", whole)


maker = threading.Thread(target=make, name="maker")
reader = threading.Thread(target=read, name="reader")
maker.start()
reader.start()
maker.join()
reader.join()
