"""A Qt window stays alive, and a signal brings it the progress."""
# /// script
# dependencies = ["pyside6-essentials==6.12.0"]
# tool.machine.display = true
# ///
import threading
import time

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QProgressBar

STEPS = 5
ticked = threading.Event()  # only for the proof


def where():
    current = threading.current_thread()
    main = current is threading.main_thread()
    return "main thread" if main else "worker thread"


class Worker(QObject):
    progress = Signal(int)
    finished = Signal()

    @Slot()
    def work(self):
        print("the work runs in the", where())
        print("the window ticks meanwhile:", ticked.wait(10))
        for step in range(1, STEPS + 1):
            time.sleep(0.1)  # stands for one step of the work
            self.progress.emit(step)
        self.finished.emit()


class Bar(QProgressBar):
    @Slot(int)
    def show_step(self, step):
        self.setValue(step)
        print(f"the {where()} shows {step} of {STEPS}")


app = QApplication()
bar = Bar(maximum=STEPS)
bar.show()
thread = QThread()
worker = Worker()
worker.moveToThread(thread)  # its slots run in that thread now
thread.started.connect(worker.work)
worker.progress.connect(bar.show_step)
worker.finished.connect(bar.close)  # the last window ends exec()
timer = QTimer()
timer.timeout.connect(ticked.set)
timer.start(20)
thread.start()
app.exec()
thread.quit()  # ends the event loop of the thread
thread.wait()  # a QThread must not die before its thread
