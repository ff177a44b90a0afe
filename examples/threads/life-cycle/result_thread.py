"""The result, or the exception, comes out of result()."""
import threading


class ResultThread(threading.Thread):
    def __init__(self, function, *arguments):
        super().__init__()
        self.function, self.arguments = function, arguments
        self.value = self.error = None

    def run(self):
        try:
            self.value = self.function(*self.arguments)
        except BaseException as error:  # sys.exit() as well
            self.error = error

    def result(self):
        self.join()  # only then is either of the two there
        if self.error is not None:
            raise self.error
        return self.value


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
