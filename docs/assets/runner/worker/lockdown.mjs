// Takes away from the worker's global object everything that Python has no use for.

const KEPT = new Set(["WebAssembly", "performance", "setTimeout", "clearTimeout", "console",
  "TextDecoder", "TextEncoder", "crypto", "queueMicrotask", "self", "onmessage",
  "WorkerGlobalScope", "DedicatedWorkerGlobalScope", "navigator", "location", "MessageChannel"]);

// The names that ECMAScript itself defines are kept: Object, Promise, Map ...
const LANGUAGE = new Set(["Object", "Function", "Array", "Number", "parseFloat", "parseInt",
  "Infinity", "NaN", "undefined", "Boolean", "String", "Symbol", "Date", "Promise", "RegExp",
  "Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError",
  "TypeError", "URIError", "globalThis", "JSON", "Math", "Intl", "ArrayBuffer", "Atomics",
  "Uint8Array", "Int8Array", "Uint16Array", "Int16Array", "Uint32Array", "Int32Array",
  "Float32Array", "Float64Array", "Uint8ClampedArray", "BigUint64Array", "BigInt64Array",
  "DataView", "Map", "BigInt", "Set", "WeakMap", "WeakSet", "WeakRef", "Proxy", "Reflect",
  "FinalizationRegistry", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent",
  "escape", "unescape", "isFinite", "isNaN", "Iterator", "SuppressedError", "DisposableStack",
  "AsyncDisposableStack"]);

export function lockDown() {
  let owner = self;
  for (; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (KEPT.has(name) || LANGUAGE.has(name) || name === "constructor") continue;
      const property = Object.getOwnPropertyDescriptor(owner, name);
      if (property.configurable) delete owner[name];
      else if (property.writable) owner[name] = undefined;
    }
  }
}
