import type { BasiqApi } from "../basiq/basiqApi.js";
import { createSharedAnswers } from "../store/sharedAnswers.js";
import type { CacheStore } from "../store/withFallback.js";
import type { TokenCache } from "../token/tokenCache.js";
import { connectorRoute, connectorsRoute, createReadConnector } from "./connectors.js";
import { healthRoute } from "./health.js";
import { jobRoute } from "./job.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import type { Recoveries } from "../recoveries/createRecoveries.js";
import { recoveryRoutes } from "./recovery.js";
import type { SeenJobs } from "../jobs/failedJobs.js";
import type { StartedJobs } from "../jobs/startedJobs.js";
import { refreshConnectionRoute } from "./refreshConnection.js";
import { deleteConnectionRoute, deleteConsentRoute, purgeConnectionRoute } from "./removals.js";
import type { Handle, Route, RouteCall, SignedInCall } from "./route.js";
import { readReportRoute, startReportRoute } from "./reports.js";
import { maxFormBytes } from "./readStatement.js";
import { statementsRoute } from "./statements.js";
import { createReportJobs } from "../reports/reportJobs.js";
import type { ReportSetups } from "../options/reportSetups.js";
import { tokenRoute } from "./token.js";
import { connectionsRoute, consentsRoute, jobsRoute } from "./userLists.js";

export interface RoutesOptions {
  readonly api: BasiqApi;
  readonly tokens: TokenCache;
  readonly store: CacheStore;
  readonly owners: JobOwners;
  readonly startedJobs: StartedJobs;
  /** Called with each job that is answered. */
  readonly seen: SeenJobs;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly events: Handle<SignedInCall>;
  readonly recoveries: Recoveries;
  /** Takes Basiq's posts, which prove themselves by their signature. */
  readonly webhooks: Handle<RouteCall> | undefined;
  /** `undefined` where pages upload nothing. */
  readonly statements: { readonly maxBytes: number } | undefined;
  /** `undefined` where pages start none. */
  readonly reports: ReportSetups | undefined;
}

/** Everything that can be asked for; what isn't here is 404. */
export function createRoutes(options: RoutesOptions): readonly Route[] {
  const { api, tokens, store, owners, startedJobs, seen, now, events } = options;
  const { recoveries, webhooks, statements, reports } = options;
  const shared = createSharedAnswers(store);
  const readConnector = createReadConnector(api, shared);
  const recovery = recoveryRoutes(recoveries, readConnector);
  const signedIn = (
    method: Route["method"],
    path: string,
    handle: Handle<SignedInCall>,
  ): Route => ({ access: "signed-in", method, path, handle });

  function upload(maxBytes: number): Route {
    const route = signedIn(
      "POST",
      "/statements",
      statementsRoute({ api, owners, startedJobs, maxBytes }),
    );
    return { ...route, maxBodyBytes: maxFormBytes(maxBytes) };
  }

  function ofReports(setups: ReportSetups): readonly Route[] {
    const given = { api, owners, reportJobs: createReportJobs(store), reports: setups };
    return [
      signedIn("POST", "/reports", startReportRoute(given)),
      signedIn("GET", "/jobs/:id/report", readReportRoute(given)),
    ];
  }

  return [
    { access: "public", method: "GET", path: "/health", handle: healthRoute },
    ...(webhooks === undefined ? [] : [publicPost("/webhooks", webhooks)]),
    signedIn("POST", "/token", tokenRoute(tokens, now)),
    signedIn("GET", "/jobs", jobsRoute(api, seen)),
    signedIn("GET", "/jobs/:id", jobRoute(api, owners, seen)),
    signedIn("GET", "/connectors", connectorsRoute(api, shared)),
    signedIn("GET", "/connectors/:id/:method", connectorRoute(readConnector)),
    signedIn("GET", "/connectors/:id/:method/recovery", recovery.get),
    signedIn("POST", "/connectors/:id/:method/recovery", recovery.post),
    signedIn("DELETE", "/connectors/:id/:method/recovery", recovery.delete),
    signedIn("GET", "/consents", consentsRoute(api)),
    signedIn("DELETE", "/consents/:id", deleteConsentRoute(api)),
    signedIn("GET", "/connections", connectionsRoute(api)),
    signedIn("DELETE", "/connections/:id", deleteConnectionRoute(api)),
    signedIn("POST", "/connections/:id/purge", purgeConnectionRoute(api)),
    signedIn(
      "POST",
      "/connections/:id/refresh",
      refreshConnectionRoute(api, owners, startedJobs, now),
    ),
    signedIn("GET", "/events", events),
    ...(statements === undefined ? [] : [upload(statements.maxBytes)]),
    ...(reports === undefined ? [] : ofReports(reports)),
  ];
}

function publicPost(path: string, handle: Handle<RouteCall>): Route {
  return { access: "public", method: "POST", path, handle };
}
