import { type Handle, json, type RouteCall } from "./route.js";

/** `GET health`: this process takes requests. It doesn't ask Basiq: an outage there is no reason to restart. */
export const healthRoute: Handle<RouteCall> = () => json({ status: "ok" });
