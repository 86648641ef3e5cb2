import type { Runtime } from "../session/runtime.js";
import { listQuery } from "./resourceQuery.js";

/** The person's consents; refetched on return from the Consent UI, which may change them. */
export function consentsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "consents",
    read: ({ parseConsents }, body, options) => parseConsents(body, options).items,
  });
}
