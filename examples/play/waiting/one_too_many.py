"""Two letters go to one printer: do they get mixed?"""
import threading

printer = threading.Semaphore(1)
paper = []


def cancel():
    printer.release()


def print_job(name):
    with printer:
        paper.append(name)
        paper.append(name)


def change_his_mind():
    cancel()                # a letter that was never begun
    print_job("Bob")


ann = threading.Thread(target=print_job, args=["Ann"], name="Ann")
bob = threading.Thread(target=change_his_mind, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("mixed:", paper[0] != paper[1])
