import { BASIQ_API_URL } from "@basiq-kit/schema";
import { apiOrigin } from "./apiOrigin.js";
import { realClock, scaledClock, type SandboxClock } from "../world/clock.js";
import type { Core } from "../world/core.js";
import { CONSENT_URL } from "../world/core.js";
import { createIdSource } from "../world/ids.js";
import type { Shapes } from "../world/shapes.js";
import { createRecords } from "../world/records.js";
import { restoreRecords } from "../snapshot/restoreRecords.js";
import { readState } from "../snapshot/sandboxState.js";
import { createTokenMint } from "../world/tokenMint.js";

/**
 * The API key that a sandbox accepts by default: base64 of `id:secret`, as Basiq issues them. Not a secret.
 *
 * @example
 * headers.set("authorization", `Basic ${SANDBOX_API_KEY}`);
 */
export const SANDBOX_API_KEY = "c2FuZGJveC1hcHA6bm8tcmVhbC1zZWNyZXQ=";

/** The options of the world. */
export interface CoreOptions {
  /** Default `realClock()`. */
  clock?: SandboxClock;
  /** Decides every id, duration, random choice and payload shape: an integer, default 1. */
  seed?: number;
  /** The origin of the API, and of absolute links. Default `https://au-api.basiq.io`. */
  apiUrl?: string;
  /** Default `SANDBOX_API_KEY`. */
  apiKey?: string;
  /**
   * How payloads are written. Default `mixed`: every shape that any of Basiq's documents shows, so that tests meet them
   * all. `documented`: one shape for each resource, as in the examples of Basiq's OpenAPI.
   */
  shapes?: Shapes;
  /**
   * Whether the smart cache is on, as Basiq's team switches it on for an application: each connection whose bank
   * doesn't ask for a second factor is then refreshed once a day, without a job. Default: as in `state`, else false.
   */
  smartCache?: boolean;
  /**
   * A state from `exportState`, to continue from. It has its own seed, and without a `clock` time continues from the
   * moment of the export.
   */
  state?: unknown;
}

/** Builds the core of a sandbox. */
export function createCore(options: CoreOptions): Core {
  const state = options.state === undefined ? null : readState(options.state);
  const { apiKey = SANDBOX_API_KEY, seed = state?.seed ?? 1, shapes = "mixed" } = options;
  const { smartCache = state?.smartCache ?? false } = options;
  const clock = options.clock ?? (state ? scaledClock(1, state.now) : realClock());
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`basiq-kit/sandbox: seed must be an integer, and is ${seed}.`);
  if (state && seed !== state.seed)
    throw new RangeError(
      `basiq-kit/sandbox: this state was made with seed ${state.seed}, and seed is ${seed}. Leave seed out.`,
    );
  if (state && clock.now() < state.now)
    throw new RangeError(
      `basiq-kit/sandbox: the clock is earlier than this state's time. Start it there, as with steppedClock(state.now), or leave clock out.`,
    );
  return {
    clock,
    seed,
    apiKey,
    shapes,
    apiUrl: apiOrigin(options.apiUrl ?? BASIQ_API_URL),
    ids: createIdSource(seed, state?.ids),
    records: state ? { ...restoreRecords(state), smartCache } : createRecords(smartCache),
    tokens: createTokenMint(seed, clock),
    consentUrl: CONSENT_URL,
  };
}
