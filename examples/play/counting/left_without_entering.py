"""One place in a room: does Bob meet Ann there?"""
import threading

room = threading.Semaphore(1)  # one free place
inside = []
met = []


def ann():
    room.acquire()
    inside.append("Ann")
    inside.remove("Ann")
    room.release()


def bob():
    for _ in range(2):
        if room.acquire(blocking=False):
            met.extend(inside)
        room.release()  # Bob leaves, also where he did not get in


threads = [threading.Thread(target=ann, name="Ann"),
           threading.Thread(target=bob, name="Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("Bob met in the room:", met)
