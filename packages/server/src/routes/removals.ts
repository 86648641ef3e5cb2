import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { userListHas } from "../basiq/userListHas.js";
import { requireConfirmation } from "./confirmation.js";
import { type Handle, NO_CONTENT, pathId, type SignedInCall } from "./route.js";

/** `DELETE consents/:id`: the consent and **every** connection under it, for good (basiq-api.md, Consents). */
export function deleteConsentRoute(api: BasiqApi): Handle<SignedInCall> {
  return removal(api, "consents", (path) => api.delete(path));
}

/** `DELETE connections/:id`: the connection; data that was fetched stays at Basiq unless it is purged before. */
export function deleteConnectionRoute(api: BasiqApi): Handle<SignedInCall> {
  return removal(api, "connections", (path) => api.delete(path));
}

/** `POST connections/:id/purge`: the connection's accounts and transactions; it stays and can be refreshed. */
export function purgeConnectionRoute(api: BasiqApi): Handle<SignedInCall> {
  return removal(api, "connections", (path) => api.post(`${path}/purge`));
}

/** What can't be undone: confirmed before Basiq is asked, and proven to be the person's own before it is done. */
function removal(
  api: BasiqApi,
  list: "connections" | "consents",
  remove: (path: string) => Promise<unknown>,
): Handle<SignedInCall> {
  return async (call) => {
    const id = pathId(call, list === "connections" ? "connectionId" : undefined);
    await requireConfirmation(call.request, id);
    const path = `/users/${call.userId}/${list}`;
    if (!(await userListHas(api, path, id, call.request.signal)))
      throw new BasiqServerError("resource-not-found");
    await remove(`${path}/${id}`);
    return NO_CONTENT;
  };
}
