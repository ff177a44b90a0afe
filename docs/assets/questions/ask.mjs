// Leads from a question, or from a whole traceback, to the answers whose words are nearest to it: of the list on this page.
import { make } from "../elements.mjs";

const MOST = 5; // answers that are shown
const LAST_LINE = 3; // how much more the words of a traceback's last line count: it names the exception
const COMMON = new Set("a an and are at by can do does for from how i in is it my no not of on or out than that the there this to what when which why with".split(" "));

/** The words of a text, each without its ending. */
const words = (text) => (text.toLowerCase().match(/[a-z_]{2,}|\d+/g) ?? []).filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ing|ed|s)$/, "").replace(/(.)\1$/, "$1"));

/** Ranks texts by the words that they share with what is asked; a word that few of them have counts more. */
export class Ranking {
  /** texts: what there is to find. @param {string[]} texts */
  constructor(texts) {
    this.texts = texts.map((text) => new Set(words(text)));
    this.rarity = new Map();
    for (const text of this.texts) for (const word of text) this.rarity.set(word, (this.rarity.get(word) ?? 0) + 1);
    for (const [word, count] of this.rarity) this.rarity.set(word, Math.log(1 + this.texts.length / count));
  }

  /** The numbers of the nearest texts, the nearest first. @type {(asked: string) => number[]} */
  nearest(asked) {
    const lines = asked.trim().split("\n");
    const weights = new Map(words(asked).map((word) => [word, 1]));
    if (lines.length > 1) for (const word of words(lines.at(-1))) weights.set(word, LAST_LINE);
    const scores = this.texts.map((text) => {
      let shared = 0;
      let size = 0;
      for (const word of text) {
        const rarity = this.rarity.get(word);
        size += rarity;
        shared += rarity * (weights.get(word) ?? 0);
      }
      return shared / Math.sqrt(size || 1);
    });
    return [...scores.keys()].filter((place) => scores[place] > 0).sort((a, b) => scores[b] - scores[a]).slice(0, MOST);
  }
}

/** Answer what is typed into a form, or came with the address, by links of the list below it. */
export function openQuestions(form, list) {
  const links = [...list.querySelectorAll("li > a")];
  const ranking = new Ranking(links.map((link) => link.textContent));
  const asked = form.querySelector("textarea");
  const told = make("div", { role: "status", className: "nearest" });
  form.append(told);
  const answer = () => {
    const nearest = ranking.nearest(asked.value);
    told.replaceChildren(...(nearest.length ? [make("ol", {}, ...nearest.map((place) => make("li", {}, links[place].cloneNode(true))))]
      : asked.value.trim() ? ["Nothing here has these words. Try the search, or other words."] : []));
  };
  asked.addEventListener("input", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
    told.querySelector("a")?.focus();
  });
  const came = new URLSearchParams(location.hash.slice(1)).get("ask");
  if (came) {
    asked.value = came;
    answer();
  }
  form.removeAttribute("hidden");
}
