import { BasiqError } from "../errors/BasiqError.js";
import type { BasiqServerEvent } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { readServerEvents, type ServerEventsOptions } from "../transport/serverEvents.js";
import { refetch } from "./refetch.js";

type Name = NonNullable<Parameters<typeof refetch>[1]>[number];

/** What each kind of event makes outdated. */
const OUTDATES: readonly [kind: string, names: readonly Name[]][] = [
  ["consent.", ["consents", "connections"]],
  ["connection.", ["connections", "jobs"]],
  ["account.", ["connections"]],
  ["transactions.", ["connections"]],
];

export interface ReadEventsOptions extends Omit<ServerEventsOptions, "onMessage"> {
  /** Told of the id of all that was sent, understood or not: the next stream goes on after it. */
  readonly onId: (id: string) => void;
  readonly onEvent: (event: BasiqServerEvent) => void;
  /** Whether it is still this stream that counts. */
  readonly isOpen: () => boolean;
}

// One refresh makes an event of each account, and a person sees no difference.
const TOGETHER_MS = 50;
const LEAST_BETWEEN_MS = 1_000;

/** Fetches again what became outdated: at once, but once a second at most, however many events there are. */
function createRefetcher(runtime: Runtime): (names: readonly Name[]) => void {
  const { setTimer } = runtime.environment;
  const outdated = new Set<Name>();
  let waiting = false;

  // Not tied to the stream: what was heard on one that ends is not sent again.
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

/** Reads the server's events until they end, and fetches again what they make outdated. */
export function readEvents(
  runtime: Runtime,
  { onId, onEvent, isOpen, ...options }: ReadEventsOptions,
): Promise<"off" | "ended"> {
  const refetchSoon = createRefetcher(runtime);
  return readServerEvents(runtime, {
    ...options,
    onMessage({ parseKitEvent }, data, id) {
      if (!isOpen()) return;
      if (id !== undefined) onId(id);
      try {
        const event = parseKitEvent(JSON.parse(data));
        for (const [kind, names] of OUTDATES) if (event.type.startsWith(kind)) refetchSoon(names);
        onEvent(event);
      } catch (cause) {
        runtime.report(new BasiqError("malformed-answer", { cause }));
      }
    },
  });
}
