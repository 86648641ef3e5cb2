import { getConnections } from "../client/connectionCalls.js";
import type { Runtime } from "../client/runtime.js";
import { resourceQuery } from "./resourceQuery.js";

/** The person's connections; jobs and the Consent UI change them, and both fetch them again. */
export function connectionsQuery(runtime: Runtime) {
  return resourceQuery(runtime, { key: ["connections"], ask: getConnections, staleTime: 60_000 });
}
