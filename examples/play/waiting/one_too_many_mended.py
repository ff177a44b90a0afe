"""Only what was taken is given back, and no letters get mixed."""
import threading

printer = threading.Semaphore(1)
paper = []


def cancel(begun):
    if begun:
        printer.release()


def print_job(name):
    with printer:
        paper.append(name)
        paper.append(name)


def change_his_mind():
    cancel(begun=False)
    print_job("Bob")


ann = threading.Thread(target=print_job, args=["Ann"], name="Ann")
bob = threading.Thread(target=change_his_mind, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("mixed:", paper[0] != paper[1])
