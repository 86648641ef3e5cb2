import { createRandom, hex } from "./random.js";

const ID_STREAM = 101;
const CORRELATION_STREAM = 102;

/** The source of ids: the same for a seed, and never the same id twice. */
export interface IdSource {
  /** A UUID-like id for a user, connection or job. */
  next(): string;
  /** A short id as in Basiq's errors. It has its own sequence, so that an error doesn't change the ids that follow. */
  correlation(): string;
  /** How many ids of each kind were issued so far. */
  position(): IdPosition;
}

/** The state of an id source, from which another can continue. */
export interface IdPosition {
  given: number;
  correlations: number;
}

/** Ids that look like Basiq's and are the same in every run with the same seed. */
export function createIdSource(
  seed: number,
  from: IdPosition = { given: 0, correlations: 0 },
): IdSource {
  const idRandom = createRandom(seed, ID_STREAM);
  const correlationRandom = createRandom(seed, CORRELATION_STREAM);
  let count = 0;
  let correlations = 0;
  const source: IdSource = {
    next() {
      count += 1;
      // An odd factor maps the counter one to one onto 32 bits, so that uniqueness doesn't depend on chance.
      const head = ((Math.imul(count, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)) >>> 0)
        .toString(16)
        .padStart(8, "0");
      const variant = "89ab".charAt(Math.floor(idRandom() * 4));
      return `${head}-${hex(idRandom, 4)}-4${hex(idRandom, 3)}-${variant}${hex(idRandom, 3)}-${hex(idRandom, 12)}`;
    },
    correlation() {
      correlations += 1;
      return `ac${hex(correlationRandom, 10)}`;
    },
    position: () => ({ given: count, correlations }),
  };
  for (let n = 0; n < from.given; n += 1) source.next();
  for (let n = 0; n < from.correlations; n += 1) source.correlation();
  return source;
}
