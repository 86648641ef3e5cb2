import { type Handler, Hono, type MiddlewareHandler } from "hono";
import { BasiqServerError, toServerError } from "../BasiqServerError.js";
import { errorAnswer } from "./errorAnswer.js";
import { cors, guardOrigin, privateAnswers } from "./origins.js";
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
  readonly report: (error: BasiqServerError) => void;
}

/** The routes behind their guards: nothing that isn't listed is answered, let alone proxied. */
export function createRouter(options: RouterOptions): Hono<RouteEnv> {
  const { allowedOrigins, signedIn, report } = options;
  const app = new Hono<RouteEnv>();
  if (options.webhooks !== undefined) {
    const unguarded = new Hono<RouteEnv>();
    unguarded.post("/webhooks", privateAnswers, options.webhooks);
    app.route(options.basePath, unguarded);
  }
  app.use(privateAnswers, cors(allowedOrigins), guardOrigin(allowedOrigins));

  const guarded = new Hono<RouteEnv>();
  for (const { method, path, handle } of options.routes) guarded.on(method, path, signedIn, handle);
  for (const { path } of options.routes) guarded.all(path, notAllowed(options.routes, path));
  app.route(options.basePath, guarded);

  app.notFound(() => {
    throw new BasiqServerError("resource-not-found");
  });
  app.onError((thrown, c) => {
    const error = toServerError(thrown);
    const answered = error.about({ ...c.get("ids"), correlationId: correlationIdOf(error) });
    report(answered);
    return errorAnswer(answered);
  });
  return app;
}

function notAllowed(routes: readonly Route[], path: string): Handler<RouteEnv> {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
  return () => {
    throw new BasiqServerError("method-not-allowed", { headers: { Allow: methods.join(", ") } });
  };
}

/**
 * Basiq's own where it has one, for its support; never with a 404, where it would tell an id that
 * Basiq doesn't know from one of another person's.
 */
function correlationIdOf({ code, correlationId }: BasiqServerError): string {
  if (code === "resource-not-found" || correlationId === undefined) return crypto.randomUUID();
  return correlationId;
}
