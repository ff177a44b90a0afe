"""How many CPUs are there, and how many may this program use?"""
import os

there = os.cpu_count()
allowed = os.sched_getaffinity(0)  # Linux
print("allowed are some of those there:", len(allowed) <= there)

os.sched_setaffinity(0, {min(allowed)})  # as `taskset -c 0` does
print("now allowed:", len(os.sched_getaffinity(0)))
print("cpu_count() is as before:", os.cpu_count() == there)
if hasattr(os, "process_cpu_count"):  # Python 3.13 and newer
    allowed_now = os.process_cpu_count()
else:
    allowed_now = len(os.sched_getaffinity(0))
print("start so many processes:", allowed_now)
