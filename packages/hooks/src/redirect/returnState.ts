import type { JobKind } from "@basiq-kit/schema";
import type { ConsentAction } from "../state/consentAction.js";
import type { Shared } from "./shared.js";

/** What is stored until a person returns, under a name that nobody can guess. */
export interface ReturnState {
  /** When the redirect started, in epoch milliseconds. */
  readonly at: number;
  /** Ties together the events before and after. */
  readonly flow: string;
  readonly action?: ConsentAction | undefined;
  readonly kind: JobKind;
  readonly returnTo: string;
  /** What the person shared when they left, as far as the page had read it. */
  readonly before?: Shared | undefined;
}

/** How long a person may take, in milliseconds: as long as a token lives. */
export const RETURN_MS = 60 * 60_000;

export const RETURN_NAME = "return:";

/** 128 random bits that nobody can guess, because nothing else ties a return to its start. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

export function isNonce(text: string | null): text is string {
  return /^[0-9a-f]{32}$/.test(text ?? "");
}
