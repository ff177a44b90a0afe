"""The guest looks again after each piece of news."""
import threading

bread = False
news = threading.Condition()


def guest():
    with news:
        while not bread:
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
