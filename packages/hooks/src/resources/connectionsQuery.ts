import type { Runtime } from "../session/runtime.js";
import { listQuery } from "./resourceQuery.js";

/** The person's connections; refetched after a job ends and on return from the Consent UI. */
export function connectionsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "connections",
    read: ({ parseConnections }, body, options) => parseConnections(body, options).items,
  });
}
