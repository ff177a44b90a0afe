// A question, a message or a traceback leads to its answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ranking } from "../../docs/assets/questions/ask.mjs";

const TEXTS = [
  "RuntimeError: threads can only be started once", "How do I start a thread?", "How do I stop a thread?",
  "RuntimeError: can't start new thread", "Why is my program slow with threads?",
];
const ranking = new Ranking(TEXTS);
const TRACEBACK = `Traceback (most recent call last):
  File "stop_all.py", line 9, in start
    thread.start()
RuntimeError: threads can only be started once`;

test("the words of a traceback's last line count more than those above it", () => {
  assert.equal(TEXTS[ranking.nearest(TRACEBACK)[0]], TEXTS[0]);
});

test("a question in other words finds what shares its rare ones", () => {
  assert.equal(TEXTS[ranking.nearest("stopping a thread")[0]], TEXTS[2]);
});

test("what shares no word has no answer", () => {
  assert.deepEqual(ranking.nearest("apples"), []);
  assert.deepEqual(ranking.nearest(""), []);
});
