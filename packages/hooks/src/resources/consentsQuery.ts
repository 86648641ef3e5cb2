import type { Runtime } from "../session/runtime.js";
import { listQuery } from "./resourceQuery.js";

/** The person's consents; they change in the Consent UI, whose return fetches them again. */
export function consentsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "consents",
    read: ({ parseConsents }, body, options) => parseConsents(body, options).items,
  });
}
