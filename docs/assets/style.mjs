// Style sheets that come with a view.

const loading = new Map();

/** Put a style sheet into the page, once, if it does not stand there; resolves when it applies. A view is shown without one that did not come. */
export function style(url) {
  const { href } = new URL(url);
  if (!loading.has(href)) {
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    loading.set(href, new Promise((resolve) => { link.onload = link.onerror = resolve; }));
    document.head.append(link);
  }
  return loading.get(href);
}
