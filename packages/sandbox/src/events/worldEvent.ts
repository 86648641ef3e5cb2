import { derivedId } from "../derivedId.js";
import type { EventType } from "./eventTypes.js";

/** Something that happened in the world, and to what. */
export interface WorldEvent {
  id: string;
  type: EventType;
  /** Epoch milliseconds. */
  at: number;
  userId: string;
  /** Path of what it happened to. */
  entity: string;
}

/** An event, whose id follows from what it says: computed again, it is the same event. */
export function worldEvent(
  type: EventType,
  at: number,
  userId: string,
  entity: string,
): WorldEvent {
  return { id: derivedId(`event:${type}:${entity}:${at}`), type, at, userId, entity };
}
