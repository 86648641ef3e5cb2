import { type CameSoFar, knownCame, type NextUpdate } from "../JobProgress/came.js";

/** What is said once for several jobs: what is the same for all of them. */
export interface CommonOutcome {
  readonly sharedUntil: number | undefined;
  readonly nextUpdate: NextUpdate | undefined;
}

/** Until when all of them share, and when all of them have new data next; what differs stays unsaid. */
export function commonOutcome(
  cames: readonly (CameSoFar | undefined)[],
  nexts: readonly (NextUpdate | undefined)[],
): CommonOutcome {
  const [sharedUntil, ...others] = new Set(cames.map((came) => knownCame(came)?.sharedUntil));
  return {
    sharedUntil: others.length === 0 ? sharedUntil : undefined,
    nextUpdate: commonNext(nexts),
  };
}

/** From when all may be refreshed is from when the last one may. */
function commonNext(nexts: readonly (NextUpdate | undefined)[]): NextUpdate | undefined {
  if (nexts.length > 0 && nexts.every((next) => next === "by-itself")) return "by-itself";
  const times = nexts.filter((next) => typeof next === "number");
  return times.length > 0 && times.length === nexts.length ? Math.max(...times) : undefined;
}
