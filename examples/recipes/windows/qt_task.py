"""A lambda runs in the thread where its signal's sender lives."""
# /// script
# dependencies = ["pyside6-essentials==6.12.0"]
# ///
import threading

from PySide6.QtCore import (
    QCoreApplication, QObject, QThread, QThreadPool, Signal, Slot)


def tell(what):
    main = threading.current_thread() is threading.main_thread()
    print(f"- {what}:", "main thread" if main else "worker thread")


class Task(QObject):
    done = Signal()

    @Slot()
    def work(self):
        self.done.emit()  # in a worker thread, both times


class Window(QObject):  # stands for a QWidget: each is a QObject
    @Slot()
    def method(self):
        tell("a method of the window")
        app.quit()  # ends exec()


def function():
    tell("a function")


def listen(task):
    task.done.connect(lambda: tell("a lambda"))
    task.done.connect(function)
    task.done.connect(window.method)


app = QCoreApplication()
window = Window()

print("the task lives in the thread of a QThread")
task, thread = Task(), QThread()
task.moveToThread(thread)
listen(task)
thread.started.connect(task.work)
thread.start()
app.exec()
thread.quit()
thread.wait()

print("the task lives in the main thread")
task = Task()
listen(task)
QThreadPool.globalInstance().start(task.work)
app.exec()
