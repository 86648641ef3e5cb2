/** A number in [0, 1), the next of a replayable sequence. */
export type Random = () => number;

/**
 * mulberry32: small, fast, and the same on every machine. Several seeds give independent sequences, so the
 * random numbers of one job don't depend on earlier requests.
 */
export function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ (seed | 0), 0x85ebca6b) + 0x9e3779b9,
    1,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `length` random hexadecimal digits. */
export function hex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
}
