"""Green threads: a scheduler, the stacks that it switches between, and `_thread` on top of them."""
