import type { BasiqWebhookEvent, Drift, FailedJob } from "@basiq-kit/schema";
import type { BasiqServerError } from "./errors/BasiqServerError.js";
import type { BasiqServerLogEntry } from "./logs/createLog.js";
import type { Fetch } from "./transport/send.js";
import type { SetTimer } from "./lib/setTimer.js";
import type { StatementOptions } from "./options/checkRouteOptions.js";
import type { ReportSetups } from "./options/reportSetups.js";
import type { GetUserId } from "./routes/signedIn.js";
import type { OnConsentEnded } from "./webhooks/consentEnded.js";
import type { RecoveryOptions } from "./recoveries/Recoveries.js";
import type { BasiqStore } from "./store/store.js";

/**
 * How Basiq's webhooks are received.
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
   * check again before you delete what can't be fetched again.
   */
  readonly onConsentEnded: OnConsentEnded;
  /**
   * Called once for each event. If it throws, Basiq sends the event again. The person's browsers are notified
   * only after it is done.
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
  /** The API key as Basiq's dashboard shows it. It never leaves the server, and is in no message. */
  readonly apiKey: string;
  /**
   * The **Basiq** user id of the session that the request carries, or null when nobody is signed in.
   * Nothing else decides whose data is answered.
   */
  readonly getUserId: GetUserId;
  /** The origins of the app's pages, as browsers send them: `https://app.example.com`. */
  readonly allowedOrigins: readonly string[];
  /**
   * Request headers that pages of other origins may send, beside the kit's own: `["authorization"]` for an app
   * whose session is a bearer token (`headers` of `BasiqProvider`).
   *
   * @default []
   */
  readonly allowedHeaders?: readonly string[];
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
  /**
   * Receives Basiq's webhooks at `POST webhooks` and streams their events at `GET events`. Without it, and without
   * `recoveries` that check by themselves, `GET events` is a 204.
   */
  readonly webhooks?: WebhookOptions;
  /**
   * Lets people ask to be notified when a bank is back after a major outage (`InstitutionRecovery`,
   * `useInstitutionRecovery`), checks the status of the banks that somebody waits for, and notifies each of
   * them once: on their open pages through `GET events`, and by `onInstitutionRecovered`. Somebody who asks waits for
   * seven days at most. Basiq has no webhook for this, so the server has to check (basiq-api.md, Connectors).
   *
   * @default pages are notified of nothing by the server, and check themselves while they are open
   */
  readonly recoveries?: RecoveryOptions;
  /**
   * Lets pages upload bank statements (`useStatementUpload`) at `POST statements`; `{}` with the default limit.
   * Without it that is a 404, so that an app without uploads takes no files.
   */
  readonly statements?: StatementOptions;
  /**
   * The reports that pages may start by name (`useReport`) at `POST reports`. What is in them is decided here, on
   * the server, and so is what pages may see of them. Without it those routes are a 404.
   */
  readonly reports?: ReportSetups;
  /**
   * Where the server's instances share tokens, counters, webhooks and events; `redisStore` of
   * `@basiq-kit/server/redis` for more than one. docs/guides/scaling-out.md says what happens when it is lost.
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
   * A number from 0 to 1, which spreads retries over time.
   *
   * @default Math.random
   */
  readonly random?: () => number;
  /** Called with every error that is answered, and every renewal that failed, for the app's own logs. */
  readonly onError?: (error: BasiqServerError) => unknown;
  /**
   * Called for each field of Basiq's answers that isn't as documented and was therefore left out: with types
   * and never a value, and once per process for each field. In development each path is also written to the
   * console, once.
   */
  readonly onDrift?: (drift: Drift) => unknown;
  /**
   * Called once for each job that failed, with the ids that Basiq asks to log, its code and its step.
   *
   * These count: failed jobs that pass the routes `GET jobs/:id` and `GET jobs`, so those that a person's page shows,
   * and those that `dailyCheckup` reads. Where a job doesn't say which connection it is of, as many failed ones don't,
   * the person's connections and jobs are read once to find out. An update that Basiq retries by itself (`service-unavailable`) counts too:
   * only a page knows which jobs are updates.
   *
   * Once is for all instances that share the `store`, and for eight days, one longer than Basiq lists a job. While the
   * store is away it is once for each instance. If it throws, rejects or takes longer than ten seconds,
   * `onError` is called (`job-handler-failed`), and it is called again when the job is seen again. No answer waits for
   * it; `close()` does. A serverless function may be frozen meanwhile: run `dailyCheckup` there, which awaits it.
   */
  readonly onJobFailed?: (job: FailedJob) => unknown;
  /** Called with every request once it is answered: structured, and without anything that may be secret. */
  readonly onLog?: (entry: BasiqServerLogEntry) => unknown;
}
