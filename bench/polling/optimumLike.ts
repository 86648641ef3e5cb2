import { measureRhythm, type PollingRow } from "./measureRhythm.js";
import { optimalRhythm } from "./optimum.js";
import type { SimulatedJob } from "./simulatedJob.js";

const DEAREST_MS = 4_000;
const TRIES = 9;

/**
 * The optimum at the price of a request where it is as good as the kit in one column, and just so,
 * found by halving: the dearer a request, the fewer and the later.
 */
export function optimumLike(
  kit: PollingRow,
  column: "requests" | "meanDelay",
  jobs: readonly SimulatedJob[],
): PollingRow {
  // Two hours are not in the odds it is built on, so it is not asked about held jobs.
  const ordinary = jobs.filter(({ held }) => !held);
  const name = column === "requests" ? "optimum, as many requests" : "optimum, as soon on average";
  let [cheap, dear] = [0, DEAREST_MS];
  let found: PollingRow | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const price = (cheap + dear) / 2;
    const row = measureRhythm(ordinary, optimalRhythm(price, name));
    if (row[column] <= kit[column]) found = row;
    const isTooDear =
      column === "requests" ? row.requests < kit.requests : row.meanDelay > kit.meanDelay;
    if (isTooDear) dear = price;
    else cheap = price;
  }
  if (found === undefined) throw new Error(`No price makes the optimum as good in ${column}.`);
  return found;
}
