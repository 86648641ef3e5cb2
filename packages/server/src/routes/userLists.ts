import { type BasiqList, parseConnections, parseConsents, parseJobs } from "@basiq-kit/schema";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";
import type { SeenJobs } from "../jobs/failedJobs.js";
import { type Handle, json, type SignedInCall } from "./route.js";
import { wireConnection } from "./wireConnection.js";
import { wireConsent } from "./wireConsent.js";
import { wireJob } from "./wireJob.js";
import { wireList } from "./wireList.js";

/** `GET connections`: the signed-in person's own, without their profiles. */
export function connectionsRoute(api: BasiqApi): Handle<SignedInCall> {
  return ownList(api, "connections", parseConnections, wireConnection);
}

/** `GET consents`: the signed-in person's own, past ones too. */
export function consentsRoute(api: BasiqApi): Handle<SignedInCall> {
  return ownList(api, "consents", parseConsents, wireConsent);
}

/** `GET jobs`: the signed-in person's own of the last 7 days; none of them is remembered. */
export function jobsRoute(api: BasiqApi, seen: SeenJobs): Handle<SignedInCall> {
  return ownList(api, "jobs", parseJobs, wireJob, seen);
}

/** A list under the person's own user is theirs by its address: nothing in the request can name another. */
function ownList<Item>(
  api: BasiqApi,
  name: string,
  parse: (body: unknown) => BasiqList<Item>,
  write: (item: Item, userId: string) => object,
  seen?: (userId: string, items: readonly Item[]) => void,
): Handle<SignedInCall> {
  return async (call) => {
    const path = `/users/${call.userId}/${name}`;
    const items = await readList(api, path, parse, call.request.signal);
    seen?.(call.userId, items);
    return json(wireList(items.map((item) => write(item, call.userId))));
  };
}
