// The JavaScript half of stack switching: one suspended promise per parked thread.
// Every function stores its promise in `promise`; stacks.py reads it there.

/** send(json): a message of the run; setTicks(signal): send it every few milliseconds, 0: no more. */
export function makeStacks(send, setTicks) {
  const resume = new Map();
  const inbox = [];
  let entry, crash, finish, wakeIdle = null;
  const turned = new MessageChannel();
  const stacks = Object.create(null);

  const calls = {
    promise: null,
    setEntry(proxy) { entry = proxy; },
    // Park `me` (0: it has ended), then resume `next` or start it on a stack of its own.
    switchTo(me, next, fresh) {
      if (fresh) entry.callPromising(next).catch(crash);
      else {
        const go = resume.get(next);
        resume.delete(next);
        go();
      }
      if (me) stacks.promise = new Promise((resolve) => resume.set(me, resolve));
    },
    // Wait for a message, at most `milliseconds` (negative: for ever).
    idle(milliseconds) {
      stacks.promise = new Promise((/** @type {(value?: any) => void} */ resolve) => {
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
    // Give the result while threads, this one too, are in the middle of something: they will never go on.
    finish(json) {
      stacks.promise = new Promise(() => {});
      finish(json);
    },
    receive() { return inbox.shift(); },
    send,
    setTicks,
  };

  return Object.assign(stacks, calls, {
    deliver(message) {
      inbox.push(message);
      wakeIdle?.();
    },
    /** Call a function of Python on a new stack; returns its result, or what finish() gave in its place. */
    async run(call, json) {
      const finished = new Promise((resolve, reject) => { [finish, crash] = [resolve, reject]; });
      try {
        return await Promise.race([call.callPromising(json), finished]);
      } finally {
        resume.clear();
        inbox.length = 0;
        wakeIdle = null;
      }
    },
  });
}
