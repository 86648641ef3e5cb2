import { BASIQ_API_URL, createDriftReporter, type Drift } from "@basiq-kit/schema";
import type { Webhook } from "standardwebhooks";
import type { BasiqServerError } from "./errors/BasiqServerError.js";
import type { BasiqServerOptions, WebhookOptions } from "./BasiqServerOptions.js";
import type { Fetch } from "./transport/send.js";
import {
  checkApiKey,
  checkApiUrl,
  checkBasePath,
  checkGetUserId,
  checkHeaderNames,
  checkOrigins,
} from "./options/checkOptions.js";
import { checkReports, checkStatements } from "./options/checkRouteOptions.js";
import type { ReportSetups } from "./options/reportSetups.js";
import { createLog, type Log } from "./logs/createLog.js";
import { createReport } from "./logs/createReport.js";
import { backgroundTimer, realTimer, type SetTimer } from "./lib/setTimer.js";
import type { GetUserId } from "./routes/signedIn.js";
import { checkRecoveryOptions } from "./recoveries/checkRecoveryOptions.js";
import type { RecoveryOptions } from "./recoveries/Recoveries.js";
import type { BasiqStore } from "./store/store.js";
import { checkOnConsentEnded } from "./webhooks/consentEnded.js";
import { readWebhookSecrets } from "./options/webhookSecrets.js";

/** The options of a server, checked and with their defaults. */
export interface Settings {
  readonly apiKey: string;
  readonly getUserId: GetUserId;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly allowedHeaders: readonly string[];
  readonly basePath: string;
  readonly apiUrl: string;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** For what goes on by itself, and keeps no process alive. */
  readonly setBackgroundTimer: SetTimer;
  readonly random: () => number;
  readonly store: BasiqStore | undefined;
  readonly webhooks: (WebhookOptions & { readonly secrets: readonly Webhook[] }) | undefined;
  readonly recoveries: RecoveryOptions | undefined;
  readonly statements: { readonly maxBytes: number } | undefined;
  readonly reports: ReportSetups | undefined;
  readonly report: (error: BasiqServerError) => void;
  readonly log: Log | undefined;
  readonly onJobFailed: BasiqServerOptions["onJobFailed"];
  readonly onDrift: ((drift: Drift) => void) | undefined;
}

/** @throws {Error} when an option can't work, or would leave the routes unguarded. */
export function readOptions(options: BasiqServerOptions): Settings {
  const { apiKey, getUserId } = options;
  checkGetUserId(getUserId);
  checkApiKey(apiKey);
  return {
    apiKey,
    getUserId,
    allowedOrigins: checkOrigins(options.allowedOrigins),
    allowedHeaders: checkHeaderNames(options.allowedHeaders ?? []),
    basePath: checkBasePath(options.basePath ?? "/api/basiq"),
    apiUrl: checkApiUrl(options.apiUrl ?? BASIQ_API_URL),
    // Looked up at each call: a test or a tracer may replace `fetch` later.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    now: options.now ?? Date.now,
    setTimer: options.setTimer ?? realTimer,
    setBackgroundTimer: options.setTimer ?? backgroundTimer,
    random: options.random ?? Math.random,
    store: options.store,
    webhooks: options.webhooks && readWebhooks(options.webhooks),
    recoveries: checkRecoveryOptions(options.recoveries),
    statements: options.statements && checkStatements(options.statements),
    reports: options.reports && checkReports(options.reports),
    report: createReport(options.onError),
    log: createLog(options.onLog),
    onJobFailed: options.onJobFailed,
    onDrift: createDriftReporter({ onDrift: options.onDrift }),
  };
}

function readWebhooks(webhooks: WebhookOptions): Settings["webhooks"] {
  const secrets = readWebhookSecrets(webhooks.secret);
  checkOnConsentEnded(webhooks.onConsentEnded);
  return { ...webhooks, secrets };
}
