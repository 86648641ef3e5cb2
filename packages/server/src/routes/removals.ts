import type { Handler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { userListHas } from "../basiq/userListHas.js";
import { requireConfirmation } from "./confirmation.js";
import { pathId, type RouteEnv } from "./routeEnv.js";

/** `DELETE consents/:id`: the consent and **every** connection under it, for good (basiq-api.md, Consents). */
export function deleteConsentRoute(api: BasiqApi): Handler<RouteEnv> {
  return removal(api, "consents", (path) => api.delete(path));
}

/** `DELETE connections/:id`: the connection; data that was fetched stays at Basiq unless it is purged before. */
export function deleteConnectionRoute(api: BasiqApi): Handler<RouteEnv> {
  return removal(api, "connections", (path) => api.delete(path));
}

/** `POST connections/:id/purge`: the connection's accounts and transactions; it stays and can be refreshed. */
export function purgeConnectionRoute(api: BasiqApi): Handler<RouteEnv> {
  return removal(api, "connections", (path) => api.post(`${path}/purge`));
}

/** What can't be undone: confirmed before Basiq is asked, and proven to be the person's own before it is done. */
function removal(
  api: BasiqApi,
  list: "connections" | "consents",
  remove: (path: string) => Promise<unknown>,
): Handler<RouteEnv> {
  return async (c) => {
    const id = pathId(c, list === "connections" ? "connectionId" : undefined);
    await requireConfirmation(c.req.raw, id);
    const path = `/users/${c.get("userId")}/${list}`;
    if (!(await userListHas(api, path, id, c.req.raw.signal)))
      throw new BasiqServerError("resource-not-found");
    await remove(`${path}/${id}`);
    return c.body(null, 204);
  };
}
