"""A guest waits for bread: is there any when he is served?"""
import threading

bread = False
news = threading.Condition()


def guest():
    with news:
        if not bread:
            news.wait()
        print("bread:", bread)


def baker():
    global bread
    with news:
        news.notify()       # the news: the shop is open
    with news:
        bread = True
        news.notify()       # the news: there is bread


first = threading.Thread(target=guest, name="guest")
second = threading.Thread(target=baker, name="baker")
first.start()
second.start()
first.join()
second.join()
