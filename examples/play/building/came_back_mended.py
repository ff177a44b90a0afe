"""With a count of changes, a plate that came back is noticed."""
import threading

top = ("A", 1)          # the plate, and which change this is
below = {"A": "B", "B": "C", "C": None}
lock = threading.Lock()


def take_top():
    global top
    while True:
        seen = top
        plate, change = seen
        next_one = below[plate]
        with lock:          # compare and swap
            if top == seen:
                top = (next_one, change + 1)
                return


def take_second():
    global top, bobs
    with lock:
        lifted, change = top
        bobs = below[lifted]
        top = (below[bobs], change + 1)
        below[lifted] = below[bobs]
        top = (lifted, change + 2)      # back, but not the same


ann = threading.Thread(target=take_top, name="Ann")
bob = threading.Thread(target=take_second, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("Bob's plate is on the pile:", top[0] == bobs)
