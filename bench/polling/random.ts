/** Numbers that look random and are the same in every run. */
export interface Random {
  /** Evenly between 0 and 1. */
  next(): number;
  /** Lognormal: half of the draws are below `median`; `sigma` is the spread of the logarithm. */
  lognormal(median: number, sigma: number): number;
}

/** Mulberry32: 32 bits of state, good enough to draw durations with. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  // Box and Muller's way to a normal draw.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, lognormal: (median, sigma) => median * Math.exp(sigma * normal()) };
}
