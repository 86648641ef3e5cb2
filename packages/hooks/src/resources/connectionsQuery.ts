import type { Runtime } from "../session/runtime.js";
import { listQuery } from "./resourceQuery.js";

/** The person's connections; jobs and the Consent UI change them, and both fetch them again. */
export function connectionsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "connections",
    read: ({ parseConnections }, body, options) => parseConnections(body, options).items,
  });
}
