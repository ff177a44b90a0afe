"""How many cores do two computing threads use, at best?"""
import subprocess
import sys
import threading
import time


def compute():
    sum(number % 7 for number in range(200_000))


def cores_used():
    threads = [threading.Thread(target=compute) for _ in range(2)]
    began = time.perf_counter()
    cpu_began = time.process_time()  # of all threads together
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    cpu = time.process_time() - cpu_began
    return cpu / (time.perf_counter() - began)


if "child" in sys.argv:
    # Other programs take cores too: the best moment tells most.
    print(f"{max(cores_used() for _ in range(40)):.1f} cores")
else:
    print("as it comes:", end=" ", flush=True)
    subprocess.run([sys.executable, __file__, "child"])
    print("with -X gil=1:", end=" ", flush=True)
    with_gil = [sys.executable, "-X", "gil=1", __file__, "child"]
    subprocess.run(with_gil)
