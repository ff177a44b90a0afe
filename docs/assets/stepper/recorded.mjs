// The steps of a program as they were recorded: every place that a schedule reaches (docs/_build/record_steps.mjs).
// It answers as the engine does, at once and in every browser, for the program as the page has it.

import { read } from "../runner/messages.mjs";

export const LIMIT = 10_000; // of runs, to explore: in the page, and when it was recorded

/** @import { Results } from "../runner/messages.mjs" */
/** @typedef {{ step: object, to: number }} Way */
/** @typedef {{ next: Record<string, Way>, status: string, output: string, right: boolean } & Record<string, unknown>} Place */

export class Recorded {
  /** @param {{ explored: { schedules: number, failing: number } & Record<string, unknown>, places: Place[] }} recorded */
  constructor({ explored, places }) {
    this.explored = explored;
    this.places = places;
  }

  /** @param {URL | string} address */
  static async fetched(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return new Recorded(await response.json());
  }

  /**
   * The answer to a request; null where it takes the engine.
   * @template {keyof Results} T
   * @param {{ type: T, schedule?: number[] }} request
   * @returns {Results[T] | null}
   */
  answer({ type, schedule = [] }) {
    if (type !== "step" && type !== "explore") return null;
    const told = type === "explore" ? this.explored : this.#at(schedule);
    return /** @type {Results[T]} */ (read({ type: "result", run: "recorded", ...told }, { id: "recorded", type }));
  }

  /** How many schedules there are. */
  get size() {
    return this.explored.schedules;
  }

  /** How many of them go wrong, in a sentence. */
  get howMany() {
    const { failing, schedules } = this.explored;
    return `Of the ${schedules} possible schedules, ${failing} go${failing === 1 ? "es" : ""} wrong.`;
  }

  /** Every schedule and how it ends: { schedule, status, output, right }[]. */
  schedules(place = this.places[0], schedule = []) {
    const { next, status, output, right } = place;
    const ways = Object.entries(next);
    if (!ways.length) return [{ schedule, status, output, right }];
    return ways.flatMap(([thread, { to }]) => this.schedules(this.places[to], [...schedule, Number(thread)]));
  }

  #at(schedule) {
    const history = [];
    let place = this.places[0];
    for (const thread of schedule) {
      const way = place.next[thread];
      if (!way) return { error: `step ${history.length + 1}: thread ${thread} cannot go on` };
      history.push(way.step);
      place = this.places[way.to];
    }
    const { next, ...stands } = place;
    return { ...stands, history, possible: Object.keys(next).map(Number) };
  }
}
