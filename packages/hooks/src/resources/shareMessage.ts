import { fieldsOf } from "../lib/fieldsOf.js";

/**
 * What tabs of one person say to each other about the stream that they share. An event is what the app's
 * server sent: what happened to which consent or connection. No token, key or answer is ever in a message.
 */
export type ShareMessage =
  /** Someone joins, and has every event up to this one. */
  | { readonly type: "who-leads"; readonly after: string | undefined }
  /** The answer, with the events that came since then; `missed` if not all of them are known. */
  | {
      readonly type: "leads";
      readonly after: string | undefined;
      readonly lastId: string | undefined;
      readonly missed: boolean;
      readonly events: readonly SharedEvent[];
    }
  /** The leader opens the stream, or something has arrived through it. */
  | { readonly type: "alive" }
  /** The stream has opened, and continues after this event. */
  | { readonly type: "opened"; readonly lastId: string | undefined }
  | ({ readonly type: "event" } & SharedEvent)
  | { readonly type: "ended"; readonly how: "off" | "ended" };

/** An event as the app's server sent it. */
export interface SharedEvent {
  readonly id: string | undefined;
  readonly data: string;
}

/** Where the messages of one person and server begin; nothing else on the channel does. */
export const SHARE_PREFIX = "events:";

export function writeShareMessage(scope: string, message: ShareMessage): string {
  return `${SHARE_PREFIX}${scope}:${JSON.stringify(message)}`;
}

/** `undefined` for what isn't a message of this scope: anyone on the origin can post to a channel. */
export function readShareMessage(scope: string, text: string): ShareMessage | undefined {
  const prefix = `${SHARE_PREFIX}${scope}:`;
  if (!text.startsWith(prefix)) return undefined;
  const fields = fieldsOf(parseJson(text.slice(prefix.length)));
  const { type, after, lastId, missed, events, how } = fields;
  switch (type) {
    case "who-leads":
      return { type, after: textOf(after) };
    case "leads":
      return {
        type,
        after: textOf(after),
        lastId: textOf(lastId),
        missed: missed === true,
        events: Array.isArray(events) ? events.flatMap((each) => readEvent(fieldsOf(each))) : [],
      };
    case "alive":
      return { type };
    case "opened":
      return { type, lastId: textOf(lastId) };
    case "event": {
      const [event] = readEvent(fields);
      return event && { type, ...event };
    }
    case "ended":
      return { type, how: how === "off" ? "off" : "ended" };
    default:
      return undefined;
  }
}

/** One event, or none if it isn't one. */
function readEvent({ id, data }: Partial<Record<string, unknown>>): SharedEvent[] {
  return typeof data === "string" ? [{ id: textOf(id), data }] : [];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
