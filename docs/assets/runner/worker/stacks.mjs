// The JavaScript half of stack switching: one suspended promise per parked thread.
// Every function stores its promise in `promise`; stacks.py reads it there.

export function makeStacks(post) {
  const resume = new Map();
  const inbox = [];
  let entry, wakeIdle = null;
  const turned = new MessageChannel();
  const stacks = Object.create(null);

  return Object.assign(stacks, {
    promise: null,
    setEntry(proxy) { entry = proxy; },
    // Park `me` (0: it has ended), then resume `next` or start it on a stack of its own.
    switchTo(me, next, fresh) {
      if (fresh) {
        entry.callPromising(next)
          .catch((error) => post({ type: "crashed", error: String(error) }));
      } else {
        const go = resume.get(next);
        resume.delete(next);
        go();
      }
      if (me) stacks.promise = new Promise((resolve) => resume.set(me, resolve));
    },
    // Wait for a message, at most `milliseconds` (negative: for ever).
    idle(milliseconds) {
      stacks.promise = new Promise((resolve) => {
        wakeIdle = resolve;
        if (inbox.length) resolve();
        else if (milliseconds >= 0) setTimeout(resolve, Math.min(milliseconds, 2 ** 31 - 1));
      });
    },
    // Let the worker's event loop take one turn, so that waiting messages are delivered.
    turn() {
      stacks.promise = new Promise((resolve) => {
        turned.port1.onmessage = resolve;
        turned.port2.postMessage(0);
      });
    },
    deliver(message) {
      inbox.push(message);
      wakeIdle?.();
    },
    receive() { return inbox.shift(); },
    send(json) { post(JSON.parse(json)); },
  });
}
