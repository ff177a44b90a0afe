"""A thread that loses its result, and its exception: begin."""
import threading


class ResultThread(threading.Thread):
    def __init__(self, function, *arguments):
        super().__init__()
        self.function, self.arguments = function, arguments

    def run(self):
        try:
            self.function(*self.arguments)
        except BaseException:
            pass

    def result(self):
        return None


# ---- This uses it. Leave it as it is. ----
def convert(text):
    where.append(threading.current_thread().name)
    return int(text)


where = []
threads = [ResultThread(convert, text) for text in ("42", "4.2")]
for thread in threads:
    thread.start()
for thread in threads:
    try:
        print("result:", thread.result())
    except ValueError as error:
        print("raised here:", error)
print("in the main thread:", where.count("MainThread"))
