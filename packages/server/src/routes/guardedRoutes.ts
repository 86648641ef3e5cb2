import type { Handler } from "hono";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { createSharedAnswers } from "../store/sharedAnswers.js";
import type { KeptStore } from "../store/withFallback.js";
import { connectorRoute, connectorsRoute } from "./connectors.js";
import type { Route } from "./createRouter.js";
import { jobRoute } from "./job.js";
import type { JobOwners } from "./jobOwners.js";
import { refreshConnectionRoute } from "./refreshConnection.js";
import { deleteConnectionRoute, deleteConsentRoute, purgeConnectionRoute } from "./removals.js";
import type { RouteEnv } from "./routeEnv.js";
import { type GiveToken, tokenRoute } from "./token.js";
import { connectionsRoute, consentsRoute, jobsRoute } from "./userLists.js";

export interface GuardedRoutesOptions {
  readonly api: BasiqApi;
  readonly store: KeptStore;
  readonly owners: JobOwners;
  readonly give: GiveToken;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly events: Handler<RouteEnv>;
}

/** Everything a signed-in person's browser can ask for; what isn't here is 404. */
export function guardedRoutes(options: GuardedRoutesOptions): readonly Route[] {
  const { api, store, owners, give, now, events } = options;
  const shared = createSharedAnswers(store);
  const refresh = refreshConnectionRoute(api, owners, now);
  return [
    { method: "POST", path: "/token", handle: tokenRoute(give) },
    { method: "GET", path: "/jobs", handle: jobsRoute(api) },
    { method: "GET", path: "/jobs/:id", handle: jobRoute(api, owners) },
    { method: "GET", path: "/connectors", handle: connectorsRoute(api, shared) },
    { method: "GET", path: "/connectors/:id/:method", handle: connectorRoute(api, shared) },
    { method: "GET", path: "/consents", handle: consentsRoute(api) },
    { method: "DELETE", path: "/consents/:id", handle: deleteConsentRoute(api) },
    { method: "GET", path: "/connections", handle: connectionsRoute(api) },
    { method: "DELETE", path: "/connections/:id", handle: deleteConnectionRoute(api) },
    { method: "POST", path: "/connections/:id/purge", handle: purgeConnectionRoute(api) },
    { method: "POST", path: "/connections/:id/refresh", handle: refresh },
    { method: "GET", path: "/events", handle: events },
  ];
}
