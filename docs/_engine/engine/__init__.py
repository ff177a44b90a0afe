"""Threaded Python in a web page: one WebAssembly stack per thread, one thread at a time."""
