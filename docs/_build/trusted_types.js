// The theme, the drawer of diagrams and the editor make elements from HTML. This lets them, but for what they never make and
// what could load or run something else; no other policy is allowed, and scripts come from this site only.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<(?:script|iframe|frame|object|embed|base|meta|link|form)\b/i.test(html) ? null : html),
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
});
