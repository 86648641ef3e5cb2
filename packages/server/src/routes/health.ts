import type { Handler } from "hono";
import type { RouteEnv } from "./routeEnv.js";

/** `GET health`: this process takes requests. Nothing else: whether Basiq does is no reason to restart it. */
export const healthRoute: Handler<RouteEnv> = (c) => c.json({ status: "ok" });
