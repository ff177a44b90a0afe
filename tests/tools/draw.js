// In a page: brings each diagram into view and waits until it is drawn; resolves with the text of each, or why it failed.
async () => {
  const LIMIT = 30_000; // ms
  const told = [];
  for (const diagram of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("div.mermaid"))) {
    const began = performance.now();
    const isLate = () => performance.now() - began > LIMIT;
    diagram.scrollIntoView({ block: "center" });
    while (!("drawn" in diagram.dataset || "failed" in diagram.dataset || isLate())) await new Promise((resolve) => setTimeout(resolve, 10));
    const text = "drawn" in diagram.dataset ? diagram.querySelector("svg").textContent : "";
    told.push({ text, failed: text ? "" : diagram.dataset.failed ?? "it takes too long" });
  }
  return told;
}
