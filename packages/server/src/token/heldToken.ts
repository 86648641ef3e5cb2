import * as z from "zod/mini";
import { readStored } from "../store/readStored.js";

/** A token in the cache; instants are epoch milliseconds. */
export interface HeldToken {
  readonly token: string;
  readonly mintedAt: number;
  readonly expiresAt: number;
  /** From then on the next request renews it. */
  readonly renewAt: number;
}

/** A token is renewed when less than half of its life remains, so that everybody has time to use it. */
export function holdToken(token: string, lifeSeconds: number, mintedAt: number): HeldToken {
  const lifeMs = lifeSeconds * 1000;
  return { token, mintedAt, expiresAt: mintedAt + lifeMs, renewAt: mintedAt + lifeMs / 2 };
}

/** The remaining life in whole seconds, rounded down: a token must not expire earlier than it says. */
export function remainingSeconds({ expiresAt }: HeldToken, now: number): number {
  return Math.max(0, Math.floor((expiresAt - now) / 1000));
}

/** Reads what `JSON.stringify` of a held token wrote; anything else is no token. */
export function readHeldToken(text: string | undefined): HeldToken | undefined {
  return readStored(heldToken, text);
}

const heldToken = z.object({
  token: z.string(),
  mintedAt: z.number(),
  expiresAt: z.number(),
  renewAt: z.number(),
});
