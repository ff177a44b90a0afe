// Draws the diagrams. mkdocs-mermaid2-plugin loads this file as the mermaid library and calls initialize().
// The library itself is fetched when a diagram comes near the viewport; a change of colour scheme draws anew.
(() => {
  const library = new URL(document.querySelector('meta[name="mermaid"]').getAttribute("content"), document.baseURI).href;
  const READABLE = 10.5; // px, of a text
  const sources = new Map(); // each diagram drawn so far, and its text
  const widths = new ResizeObserver((entries) => { for (const { target } of entries) letKeyboardReach(target); });
  let drawing = Promise.resolve(); // one drawing at a time: mermaid's settings are global

  function smallestText(svg) {
    const texts = [...svg.querySelectorAll("text, foreignObject span")].filter((text) => text.textContent.trim());
    return Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  }

  function letKeyboardReach(node) { // where it scrolls
    node.tabIndex = node.scrollWidth > node.clientWidth ? 0 : -1;
  }

  function theme() {
    const style = getComputedStyle(document.body);
    const colour = (name) => style.getPropertyValue(`--diagram-${name}`).trim();
    const [fill, border, text, line, paper, note] =
      ["fill", "border", "text", "line", "paper", "note"].map(colour);
    return {
      darkMode: document.body.dataset.mdColorScheme === "slate",
      fontFamily: style.fontFamily, fontSize: "15px",
      background: paper, edgeLabelBackground: paper, labelBoxBkgColor: paper, clusterBkg: paper,
      primaryColor: fill, actorBkg: fill, activationBkgColor: fill, secondaryColor: note, tertiaryColor: paper,
      primaryBorderColor: border, actorBorder: border, clusterBorder: border, activationBorderColor: border,
      lineColor: line, signalColor: line, actorLineColor: line, transitionColor: line, labelBoxBorderColor: line,
      primaryTextColor: text, secondaryTextColor: text, tertiaryTextColor: text, textColor: text, titleColor: text,
      actorTextColor: text, signalTextColor: text, labelTextColor: text, loopTextColor: text, nodeTextColor: text,
      transitionLabelColor: text, stateLabelColor: text,
      noteBkgColor: note, noteTextColor: text, noteBorderColor: border,
      sectionBkgColor: paper, sectionBkgColor2: paper, altSectionBkgColor: paper, gridColor: line,
      taskBkgColor: fill, taskBorderColor: border, taskTextColor: text, taskTextDarkColor: text,
      taskTextOutsideColor: text,
    };
  }

  function draw(nodes, options) {
    drawing = drawing.then(async () => {
      try {
        const { default: mermaid } = await import(library);
        mermaid.initialize({ ...options, startOnLoad: false, theme: "base", themeVariables: theme() });
        for (const node of nodes) {
          node.textContent = sources.get(node);
          node.removeAttribute("data-processed"); // mermaid's own mark, set before it draws
          delete node.dataset.drawn;
          delete node.dataset.failed;
        }
        await mermaid.run({ nodes });
        for (const node of nodes) {
          const svg = node.querySelector("svg"); // may shrink to fit, but not below what can be read
          svg.style.minWidth = `${Math.min(1, READABLE / smallestText(svg)) * svg.getBoundingClientRect().width}px`;
          node.dataset.drawn = "";
          letKeyboardReach(node);
          widths.observe(node);
        }
      } catch (error) {
        for (const node of nodes) node.dataset.failed = error.message ?? error.str ?? error;
      }
    });
  }

  /** @type {any} */ (window).mermaid = {
    initialize(options) {
      const near = new IntersectionObserver((entries) => {
        const nodes = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
        for (const node of nodes) {
          near.unobserve(node);
          sources.set(node, node.textContent);
        }
        if (nodes.length) draw(nodes, options);
      }, { rootMargin: "300px" });
      document.querySelectorAll("div.mermaid").forEach((node) => near.observe(node));

      new MutationObserver(() => draw([...sources.keys()], options))
        .observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    },
  };
})();
