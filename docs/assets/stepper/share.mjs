// A schedule as a link: the page's address, and in its fragment the program, the order of its threads, and the
// program's text where it was edited. What stands in a fragment is never sent to a server.

const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

async function pack(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
}

/** The address that shows a program (null for source: as the page has it) at the end of a schedule; address: of the page. */
export async function link({ name, schedule, source, address = location.href.split("#")[0] }) {
  const parts = [`step=${encodeURIComponent(name)}`, `order=${schedule.join(".")}`];
  if (source !== null) parts.push(`program=${await pack(source)}`);
  return `${address}#${parts.join("&")}`;
}

/** What such a fragment says, { name, schedule, source }; null where it is no such fragment or is broken. */
export async function read(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  if (!parts.has("step")) return null;
  try {
    const schedule = (parts.get("order") || "").split(".").filter(Boolean).map(Number);
    if (schedule.length > 1000 || !schedule.every((thread) => Number.isInteger(thread) && thread > 0)) return null;
    return { name: parts.get("step"), schedule, source: parts.has("program") ? await unpack(parts.get("program")) : null };
  } catch {
    return null;
  }
}
