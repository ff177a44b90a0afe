// The theme frames each copy button in a nav, an unnamed landmark on every block. It is no landmark.
(() => {
  const article = document.querySelector("article");
  const mend = () => article.querySelectorAll("nav.md-code__nav:not([role])")
    .forEach((frame) => frame.setAttribute("role", "none"));
  new MutationObserver(mend).observe(article, { childList: true, subtree: true });
  mend();
})();
