"""Bob takes a plate out of the pile: does it stay out?"""
import threading

top = "A"
below = {"A": "B", "B": "C", "C": None}
lock = threading.Lock()


def take_top():
    global top
    while True:
        seen = top
        next_one = below[seen]
        with lock:          # compare and swap
            if top == seen:
                top = next_one
                return


def take_second():
    global top, bobs
    with lock:
        lifted = top
        bobs = below[lifted]
        top = below[bobs]
        below[lifted] = top
        top = lifted        # the first is back on the pile


ann = threading.Thread(target=take_top, name="Ann")
bob = threading.Thread(target=take_second, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("Bob's plate is on the pile:", top == bobs)
