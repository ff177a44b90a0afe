// Shows the buttons of each program that a page can run. Nothing else of the runner is fetched before the
// reader shows the intention to use it: hovers over a button, focuses it or presses it.
const page = () => import("./page.mjs");

for (const bar of document.querySelectorAll(".program:has(.run)")) {
  for (const button of bar.querySelectorAll("button")) {
    button.hidden = false;
    const action = button.classList[0]; // noted now: the theme adds classes of its own
    for (const sign of ["pointerenter", "focus"]) {
      button.addEventListener(sign, page, { once: true });
    }
    button.addEventListener("click", async () => (await page()).press(bar, action));
  }
}
