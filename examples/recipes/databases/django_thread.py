"""Django: a thread of yours has a connection, and must close it."""
# /// script
# dependencies = ["django==5.2.19"]
# ///
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django
from django.conf import settings
from django.db import close_old_connections, connection, models

FILE = Path("django.db")
settings.configure(
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3", "NAME": FILE,
    }},
)
django.setup()


class Visit(models.Model):
    page = models.CharField(max_length=20)

    class Meta:
        app_label = "visits"


seen = []  # the connections
both_work = threading.Barrier(2)  # so each worker gets a task


def add(number):
    try:
        Visit.objects.create(page=f"page {number}")
        seen.append(connection.connection)
        both_work.wait()
    finally:
        close_old_connections()  # those whose CONN_MAX_AGE is over


def main():
    with connection.schema_editor() as editor:
        editor.create_model(Visit)
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(add, range(4)))
    print("visits:", Visit.objects.count())
    mine = connection.connection
    print("connections of tasks:", len(set(seen) - {mine}))
    connection.close()
    FILE.unlink()


if __name__ == "__main__":
    main()
