import { getConsents } from "../client/consentCalls.js";
import type { Runtime } from "../client/runtime.js";
import { resourceQuery } from "./resourceQuery.js";

/** The person's consents; they change in the Consent UI, whose return fetches them again. */
export function consentsQuery(runtime: Runtime) {
  return resourceQuery(runtime, { key: ["consents"], ask: getConsents, staleTime: 60_000 });
}
