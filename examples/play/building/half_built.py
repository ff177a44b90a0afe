"""One thread makes an address, another reads it: is it whole?"""
import threading

current = None


class Address:
    host = port = None

    def __init__(self):
        global current
        current = self
        self.host = "example.org"
        self.port = 443


def read():
    address = current
    if address is None:
        whole = True        # nothing yet, so no half of it
    else:
        whole = None not in (address.host, address.port)
    print("seen whole:", whole)


maker = threading.Thread(target=Address, name="maker")
reader = threading.Thread(target=read, name="reader")
maker.start()
reader.start()
maker.join()
reader.join()
