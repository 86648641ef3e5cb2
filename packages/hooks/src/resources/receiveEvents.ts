import { type BasiqServerEvent, INSTITUTION_RECOVERED } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import type { Contract } from "../transport/loadContract.js";
import { refetch, refetchConnector } from "./refetch.js";

type Name = NonNullable<Parameters<typeof refetch>[1]>[number];

/** Which data each kind of event makes outdated. */
const OUTDATES: readonly [kind: string, names: readonly Name[]][] = [
  ["consent.", ["consents", "connections"]],
  ["connection.", ["connections", "jobs"]],
  ["account.", ["connections"]],
  ["transactions.", ["connections"]],
];

// One refresh causes an event for each account; a delay this short combines them and isn't noticeable.
const TOGETHER_MS = 50;
const LEAST_BETWEEN_MS = 1_000;

/** Refetches outdated data at once, but once a second at most, however many events there are. */
function createRefetcher(runtime: Runtime): (names: readonly Name[]) => void {
  const { setTimer } = runtime.environment;
  const outdated = new Set<Name>();
  let waiting = false;

  // Not tied to the stream, because events received on one that has ended are not sent again.
  function wait(ms: number) {
    waiting = true;
    setTimer(() => {
      waiting = false;
      if (outdated.size === 0) return;
      void refetch(runtime, [...outdated]);
      outdated.clear();
      wait(LEAST_BETWEEN_MS);
    }, ms);
  }

  return (names) => {
    for (const name of names) outdated.add(name);
    if (outdated.size > 0 && !waiting) wait(TOGETHER_MS);
  };
}

/** Parses each of the server's events, and refetches what it makes outdated. */
export function createReceiver(
  runtime: Runtime,
  onEvent: (event: BasiqServerEvent) => void,
): (contract: Contract, data: string) => void {
  const refetchSoon = createRefetcher(runtime);
  return ({ parseKitEvent }, data) => {
    try {
      const event = parseKitEvent(JSON.parse(data));
      for (const [kind, names] of OUTDATES) if (event.type.startsWith(kind)) refetchSoon(names);
      const { type, institutionId, method } = event;
      if (type === INSTITUTION_RECOVERED && institutionId !== undefined && method !== undefined)
        void refetchConnector(runtime, institutionId, method);
      onEvent(event);
    } catch (cause) {
      runtime.report(new BasiqError("malformed-answer", { cause }));
    }
  };
}
