import { type Handle, json, type RouteCall } from "./route.js";

/** `GET health`: this process takes requests. Nothing else: whether Basiq does is no reason to restart it. */
export const healthRoute: Handle<RouteCall> = () => json({ status: "ok" });
