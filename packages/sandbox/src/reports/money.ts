/** An amount in cents as a string in dollars, as on the wire. */
export function dollars(cents: number): string {
  const text = (Math.round(cents) / 100).toFixed(2);
  return text === "-0.00" ? "0.00" : text;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** 0 for none. */
export function average(amounts: readonly number[]): number {
  return amounts.length === 0 ? 0 : sum(amounts) / amounts.length;
}

/** 0 for none. */
export function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] = sorted.slice(Math.max(0, middle - 1), middle + 1);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : (low + high) / 2;
}
