"""A copied context carries its values in, and lets none out."""
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="nobody")


def serve(name=None):
    if name is not None:
        user.set(name)
    return user.get()


user.set("Alice")
with ThreadPoolExecutor(max_workers=1) as executor:

    def ask(context, *arguments):
        future = executor.submit(context.run, serve, *arguments)
        return future.result()

    print("in a copy:           ", ask(copy_context()))
    print("set to Bob in a copy:", ask(copy_context(), "Bob"))
    print("in the next copy:    ", ask(copy_context()))
    print("in an empty context: ", ask(Context()))

print("in the main thread:  ", user.get())
