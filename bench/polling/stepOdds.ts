/** Time in the table is cut into cells this long, in milliseconds. */
export const CELL_MS = 100;

/** When a step is likely to end, over cells of its age. */
export interface StepOdds {
  /** The chance that it ends within cell `age` (0 is the first). */
  readonly ends: Float64Array;
  /** The chance that it is still under way when `age` cells have passed. */
  readonly lasts: Float64Array;
}

// Fewer than one step in 100,000 is left at 4.26 standard deviations.
const HORIZON_DEVIATIONS = 4.26;

/** A lognormal duration, cut into cells. */
export function stepOdds({ median, sigma }: { median: number; sigma: number }): StepOdds {
  const cells = Math.ceil((median * Math.exp(sigma * HORIZON_DEVIATIONS)) / CELL_MS);
  const lasts = Float64Array.from({ length: cells + 1 }, (_, age) =>
    age === 0 ? 1 : above(Math.log((age * CELL_MS) / median) / sigma),
  );
  const ends = Float64Array.from(
    { length: cells },
    (_, age) => get(lasts, age) - get(lasts, age + 1),
  );
  return { ends, lasts };
}

/** A cell of the table; 0 beyond it. */
export function get(table: Float64Array, index: number): number {
  return table[index] ?? 0;
}

/** The chance that a standard normal is above `x`: Zelen and Severo's approximation, within 7.5e-8. */
function above(x: number): number {
  if (x < 0) return 1 - above(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const powers = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = powers.reduceRight((rest, factor) => t * (factor + rest), 0);
  return (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
