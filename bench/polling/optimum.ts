import type { Rhythm } from "./followJob.js";
import { BANK_STEPS } from "./simulatedJob.js";
import { CELL_MS, get, type StepOdds, stepOdds } from "./stepOdds.js";

// No gap between two requests is longer than this, in cells.
const LONGEST = 30_000 / CELL_MS;

/**
 * The best rhythm there can be for someone who knows exactly how likely each step is to end when,
 * and the price of one request in milliseconds of delay. Nobody knows that of a real bank: it is
 * the floor that others are measured against.
 *
 * For step `k` under way at age `a` (Basiq says when it began, so the age is known):
 *
 *   under(k, a)  = min over gaps g of  price + P(lasts a+g | lasted a) · under(k, a+g)
 *                  + Σ over ends u in (a, a+g]  P(ends at u | lasted a) · found(k, a+g−u)
 *   found(k, r)  = r + begun(k+1, r)         the change is seen r late, and the next step is r old
 *   begun(k, r)  = P(lasts r) · under(k, r) + Σ over u ≤ r  P(ends at u) · found(k, r−u)
 *
 * with `begun` after the last step 0. Solved from the last step and the greatest age backwards, in
 * cells of 100 ms. A person's challenge is asked for at the answer and at no other time.
 */
export function optimalRhythm(price: number, name: string): Rhythm {
  let begunNext = new Float64Array(LONGEST + 1);
  const gaps = new Map<string, Float64Array>();
  for (const { title, odds } of ODDS.toReversed()) {
    // An end is half a cell before its cell's end on average.
    const found = begunNext.map((begun, late) => (late + 0.5) * CELL_MS + begun);
    const solved = solve(odds, found, price);
    gaps.set(title, solved.gaps);
    begunNext = begin(odds, found, solved.under);
  }
  return {
    name,
    asksAfterAnswer: true,
    start:
      () =>
      ({ job, at, current, startedAt }) => {
        const table = gaps.get(job.steps[current]?.title ?? "");
        if (table === undefined) return Infinity;
        const age = Math.min(table.length - 1, Math.round((at - startedAt) / CELL_MS));
        return get(table, age) * CELL_MS;
      },
  };
}

const ODDS = BANK_STEPS.map((step) => ({ title: step.title, odds: stepOdds(step) }));

function solve({ ends, lasts }: StepOdds, found: Float64Array, price: number) {
  const horizon = ends.length;
  // At the horizon the step is over: one more request sees it.
  const under = new Float64Array(horizon + 1).fill(price);
  const gaps = new Float64Array(horizon).fill(1);
  // The sum over ends between `age` and each possible next request; one term joins at each age.
  const seen = new Float64Array(horizon + LONGEST + 1);
  for (let age = horizon - 1; age >= 0; age -= 1) {
    let best = Infinity;
    for (let gap = 1; gap <= LONGEST; gap += 1) {
      const next = age + gap;
      const sum = get(seen, next) + get(ends, age) * get(found, gap - 1);
      seen[next] = sum;
      const left = next < horizon ? get(lasts, next) * get(under, next) : 0;
      const cost = price + (left + sum) / get(lasts, age);
      if (cost >= best) continue;
      best = cost;
      gaps[age] = gap;
    }
    under[age] = best;
  }
  return { under, gaps };
}

function begin({ ends, lasts }: StepOdds, found: Float64Array, under: Float64Array) {
  return found.map((_, age) => {
    let sum = get(lasts, age) * get(under, age);
    for (let end = 0; end < age; end += 1) sum += get(ends, end) * get(found, age - 1 - end);
    return sum;
  });
}
