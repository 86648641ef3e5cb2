import type { BasiqWebhookEvent, Drift } from "@basiq-kit/schema";
import type { BasiqServerError } from "./errors/BasiqServerError.js";
import type { BasiqServerLogEntry } from "./logs/createLog.js";
import type { Fetch } from "./transport/send.js";
import type { SetTimer } from "./lib/setTimer.js";
import type { GetUserId } from "./routes/signedIn.js";
import type { OnConsentEnded } from "./webhooks/consentEnded.js";
import type { BasiqStore } from "./store/store.js";

/**
 * How Basiq's webhooks are taken in.
 *
 * @example
 * const webhooks: WebhookOptions = {
 *   secret: process.env.BASIQ_WEBHOOK_SECRET ?? "",
 *   onConsentEnded: async ({ userId, anotherConsentIsActive }) => {
 *     if (!anotherConsentIsActive) await deleteBankingDataOf(userId);
 *   },
 * };
 */
export interface WebhookOptions {
  /** `whsec_…` as Basiq's dashboard shows it; two while one is being replaced. */
  readonly secret: string | readonly string[];
  /**
   * Deletes or de-identifies what the app holds under a consent that has expired or was withdrawn, as Basiq
   * does and expects of its partners (basiq-api.md, Consents); `"declined"` where the app holds nothing, or
   * does that elsewhere. Called before `onEvent`, and again for the same event when either of them throws.
   *
   * An `update` revokes the old consent, perhaps a moment before the new one is there: where that matters,
   * look again before deleting what can't be fetched anew.
   */
  readonly onConsentEnded: OnConsentEnded;
  /**
   * Told of each event once. What it throws makes Basiq send the event again; until it is done, none of
   * the person's browsers hears of the event.
   */
  readonly onEvent?: (event: BasiqWebhookEvent) => unknown;
}

/**
 * How a server is set up.
 *
 * @example
 * const options: BasiqServerOptions = { apiKey, getUserId, allowedOrigins: ["https://app.example.com"] };
 */
export interface BasiqServerOptions {
  /** The API key as Basiq's dashboard shows it. It never leaves the server, nor enters a message. */
  readonly apiKey: string;
  /**
   * The **Basiq** user id of the session that the request carries, or null when nobody is signed in.
   * Nothing else decides whose data is answered.
   */
  readonly getUserId: GetUserId;
  /** The origins of the app's pages, as browsers send them: `https://app.example.com`. */
  readonly allowedOrigins: readonly string[];
  /**
   * Where the routes are mounted.
   *
   * @default "/api/basiq"
   */
  readonly basePath?: string;
  /**
   * Basiq's origin; `http://localhost:<port>` for the sandbox.
   *
   * @default "https://au-api.basiq.io"
   */
  readonly apiUrl?: string;
  /**
   * Sends every request to Basiq.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: Fetch;
  /**
   * Epoch milliseconds.
   *
   * @default Date.now
   */
  readonly now?: () => number;
  /** Takes Basiq's webhooks at `POST webhooks` and streams them at `GET events`. Without it that is 204. */
  readonly webhooks?: WebhookOptions;
  /**
   * Where the server's instances share tokens, counters, webhooks and events; `redisStore` of
   * `@basiq-kit/server/redis` for more than one. See docs/guides/scaling-out.md for what it means to lose it.
   *
   * @default the memory of this process
   */
  readonly store?: BasiqStore;
  /**
   * Runs a callback once after some milliseconds and returns how to cancel it.
   *
   * @default setTimeout
   */
  readonly setTimer?: SetTimer;
  /**
   * 0 to 1, by which retries are spread.
   *
   * @default Math.random
   */
  readonly random?: () => number;
  /** Told of every error that is answered, and of renewals that failed, for the app's own logs. */
  readonly onError?: (error: BasiqServerError) => unknown;
  /**
   * Called for each field of Basiq's answers that isn't as its documents say and that the kit fell back
   * from: with types and never a value, and once in a process for the same one. In development
   * each path is also written to the console, once.
   */
  readonly onDrift?: (drift: Drift) => unknown;
  /** Told of every request once it is answered: structured, and without anything that may be secret. */
  readonly onLog?: (entry: BasiqServerLogEntry) => unknown;
}
