import {
  type BasiqWebhookEvent,
  isBasiqId,
  parseEvent,
  type ParseOptions,
} from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { readAnswer } from "../basiq/readAnswer.js";
import type { Answer } from "../transport/send.js";

/** An entry of Basiq's list of events: an event, or why it can't be read as one. */
export type ListedEvent =
  | { readonly status: "read"; readonly event: BasiqWebhookEvent; readonly createdAt?: number }
  | {
      readonly status: "unreadable";
      readonly error: BasiqServerError;
      /** What can still be read of it. */
      readonly id: string | undefined;
      readonly createdAt?: number;
    };

/** Reads an entry. One that can't be read must neither stop the others nor be forgotten. */
export function readListedEvent(
  entry: Pick<Answer, "body" | "status">,
  options: ParseOptions,
): ListedEvent {
  const when = createdAtOf(entry.body);
  const createdAt = when === undefined ? {} : { createdAt: when };
  try {
    const event = readAnswer(entry, parseEvent, options);
    if (isBasiqId(event.id)) return { status: "read", event, ...createdAt };
    const error = new BasiqServerError("malformed-answer", { basiqStatus: entry.status });
    return { status: "unreadable", error, id: undefined, ...createdAt };
  } catch (error) {
    if (!(error instanceof BasiqServerError)) throw error;
    const { id } = known(entry.body);
    return { status: "unreadable", error, id: isBasiqId(id) ? id : undefined, ...createdAt };
  }
}

/** Its date as the schema reads dates, even if nothing else can be read. */
function createdAtOf(entry: unknown): number | undefined {
  const { createdDate } = known(entry);
  const rest = { type: "event", id: "any", entity: "any", eventType: "any" };
  return parseEvent({ ...rest, createdDate }).createdAt;
}

const facts = z.object({ id: z.optional(z.unknown()), createdDate: z.optional(z.unknown()) });

function known(entry: unknown): z.output<typeof facts> {
  return z.safeParse(facts, entry).data ?? {};
}
