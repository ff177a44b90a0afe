"""3.15: a lazy import loads the module when it is first used."""
# /// script
# requires-python = ">=3.15"
# ///
import sys

lazy import calendar

print("loaded at the start:", "calendar" in sys.modules)
print(calendar.month_name[1])
print("loaded once used:", "calendar" in sys.modules)
