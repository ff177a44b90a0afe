"""interrupt() lets a process tidy up; terminate() does not."""
# /// script
# requires-python = ">=3.14"
# tool.machine.systems = ["linux", "darwin"]
# ///
import multiprocessing
import time


def work(is_ready, said):
    try:
        is_ready.set()
        time.sleep(60)
    except KeyboardInterrupt:
        said.put("asked to stop")
    finally:
        said.put("tidied up")


if __name__ == "__main__":
    for way in "interrupt", "terminate":
        is_ready = multiprocessing.Event()
        said = multiprocessing.SimpleQueue()
        process = multiprocessing.Process(target=work,
                                          args=(is_ready, said))
        process.start()
        is_ready.wait()
        getattr(process, way)()  # process.interrupt()
        process.join()
        print(f"{way}(): exit code {process.exitcode}")
        while not said.empty():
            print(" ", said.get())
