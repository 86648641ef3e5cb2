import { type BasiqServerEvent, parseKitEvent } from "@basiq-kit/schema";
import type { Runtime } from "../client/runtime.js";
import { requestError } from "../client/requestError.js";
import { readServerEvents, type ServerEventsOptions } from "../client/serverEvents.js";
import { refetch } from "./refetch.js";

/** What each kind of event makes outdated. */
const OUTDATES: readonly [kind: string, names: Parameters<typeof refetch>[1]][] = [
  ["consent.", ["consents", "connections"]],
  ["connection.", ["connections", "jobs"]],
  ["account.", ["connections"]],
  ["transactions.", ["connections"]],
];

export interface HearEventsOptions extends Omit<ServerEventsOptions, "onMessage"> {
  /** Told of the id of all that was sent, understood or not: the next stream goes on after it. */
  readonly onId: (id: string) => void;
  readonly onEvent: (event: BasiqServerEvent) => void;
  /** Whether it is still this stream that counts. */
  readonly isOpen: () => boolean;
}

/** Reads the server's events until they end, and fetches again what they make outdated. */
export function hearEvents(
  runtime: Runtime,
  { onId, onEvent, isOpen, ...options }: HearEventsOptions,
): Promise<"off" | "ended"> {
  return readServerEvents(runtime, {
    ...options,
    onMessage(data, id) {
      if (!isOpen()) return;
      if (id !== undefined) onId(id);
      try {
        const event = parseKitEvent(JSON.parse(data));
        for (const [kind, names] of OUTDATES)
          if (event.type.startsWith(kind)) void refetch(runtime, names);
        onEvent(event);
      } catch (cause) {
        runtime.report(requestError("malformed-answer", { cause }));
      }
    },
  });
}
