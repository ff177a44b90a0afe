"""Says in the reader's own names what threads do, hold and wait for."""
