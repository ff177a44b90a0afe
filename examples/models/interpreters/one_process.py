"""Two interpreters, one process: folder, environment, files."""
# /// script
# requires-python = ">=3.14"
# ///
import os
from concurrent import interpreters

reader, writer = os.pipe()
other = interpreters.create()
other.prepare_main(writer=writer)  # a number: a file descriptor
os.mkdir("elsewhere")
other.exec("""
import os
os.chdir("elsewhere")
os.environ["COLOR"] = "blue"
os.write(writer, b"hello")
""")
other.close()

print("folder here:", os.path.basename(os.getcwd()))
print("COLOR at first:", os.environ.get("COLOR"))
os.reload_environ()  # os.environ is a copy: read it again
print("COLOR read again:", os.environ.get("COLOR"))
print("from the other:", os.read(reader, 5).decode())
os.close(reader)
os.close(writer)
