// The index of the theme's search leaves out words such as "what" and "a". But of a query it asks for all words that begin like those typed,
// so "What is a deadlock?" would find each title with an "asyncio" or an "attribute" in it, and "run" each "RuntimeError". With this, only
// what tells something is asked for, without the mark at its end, and of several words one that is there as it was typed counts twice.

const { postMessage } = Worker.prototype;
const QUERY = 2; // the theme's number of such a message
const empty = new Set(("a an and are as at be by can do does for from have how i if in is it me my not of on or so that the there "
  + "this to was what when where which while who why will with you your").split(" "));
const telling = (query) => {
  const words = query.trim().split(/\s+/).map((word) => word.replace(/[?!,.;]+$/, ""));
  const kept = words.filter((word) => word && !empty.has(word.toLowerCase()));
  if (kept.length < 2) return kept[0] ?? query;
  return kept.map((word) => (/^\w{3,}$/.test(word) ? `${word}^1 ${word}` : word)).join(" ");
};
Worker.prototype.postMessage = function (message, ...rest) {
  const asks = message?.type === QUERY && typeof message.data === "string";
  return postMessage.call(this, asks ? { ...message, data: telling(message.data) } : message, ...rest);
};
