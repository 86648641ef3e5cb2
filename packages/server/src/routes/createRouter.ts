import { type Handler, Hono, type MiddlewareHandler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { Log } from "../createLog.js";
import { errorAnswer } from "./errorAnswer.js";
import { healthRoute } from "./health.js";
import { type Fail, idsOf } from "./failure.js";
import { requireLimits } from "./limits.js";
import { logged, named } from "./logged.js";
import { headersOf, preflights, requireTrusted } from "./origins.js";
import type { RouteEnv } from "./routeEnv.js";

/** One guarded route; `path` is relative to the base path. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly handle: Handler<RouteEnv>;
}

export interface RouterOptions {
  readonly basePath: string;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly signedIn: MiddlewareHandler<RouteEnv>;
  readonly routes: readonly Route[];
  /** Takes `POST webhooks`, which proves itself by its signature and passes no other guard. */
  readonly webhooks?: Handler<RouteEnv> | undefined;
  /** @throws when the server takes no more requests. */
  readonly requireOpen: () => void;
  readonly fail: Fail;
  readonly log: Log | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The routes behind their guards: nothing that isn't listed is answered, let alone proxied. */
export function createRouter(options: RouterOptions): Hono<RouteEnv> {
  const { allowedOrigins, signedIn, fail, requireOpen } = options;
  const app = new Hono<RouteEnv>();
  const whileOpen: MiddlewareHandler<RouteEnv> = async (_, next) => {
    requireOpen();
    await next();
  };
  app.use(logged(options.log, options.now), headersOf(allowedOrigins), async (c, next) => {
    requireLimits(c.req.raw);
    await next();
  });

  const unguarded = new Hono<RouteEnv>();
  unguarded.get("/health", named("/health"), whileOpen, healthRoute);
  if (options.webhooks !== undefined)
    unguarded.post("/webhooks", named("/webhooks"), whileOpen, options.webhooks);
  app.route(options.basePath, unguarded);

  app.use(preflights(allowedOrigins), whileOpen, async (c, next) => {
    requireTrusted(c.req.raw, allowedOrigins);
    await next();
  });
  const guarded = new Hono<RouteEnv>();
  for (const { method, path, handle } of options.routes)
    guarded.on(method, path, named(path), signedIn, handle);
  for (const { path } of options.routes)
    guarded.all(path, named(path), notAllowed(options.routes, path));
  app.route(options.basePath, guarded);

  app.notFound(() => {
    throw new BasiqServerError("resource-not-found");
  });
  app.onError((thrown, c) => {
    const error = fail(thrown, c.get("ids"));
    c.set("ids", idsOf(error));
    c.set("code", error.code);
    return errorAnswer(error, c.res.headers);
  });
  return app;
}

function notAllowed(routes: readonly Route[], path: string): Handler<RouteEnv> {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
  return () => {
    throw new BasiqServerError("method-not-allowed", { headers: { Allow: methods.join(", ") } });
  };
}
