import { type Context, Hono } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { AnswerRoute } from "./createAnswer.js";
import type { Guarded, Route } from "./route.js";

export interface RouterOptions {
  readonly basePath: string;
  readonly routes: readonly Route[];
  readonly answer: AnswerRoute;
}

/**
 * Finds the route of a request: nothing that isn't listed is answered, let alone proxied.
 *
 * Hono only matches here. Each path has one handler of its own and no middleware, which would cost the
 * token route more than all the rest (docs/benchmarks.md).
 */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { basePath, routes } = options;
  const app = new Hono().basePath(basePath);
  const answer = (c: Context, path: string | undefined, route: Guarded) =>
    options.answer(
      {
        path,
        request: c.req.raw,
        param: (name) => c.req.param(name),
        query: (name) => c.req.query(name),
      },
      route,
    );

  for (const route of routes)
    if (route.access === "public")
      app.on(route.method, route.path, (c) => answer(c, route.path, route));

  for (const [path, byMethod] of byPath(routes.filter(({ access }) => access !== "public"))) {
    const otherwise = notAllowed([...byMethod.keys()]);
    app.all(path, (c) => {
      // A HEAD is a GET whose body Hono leaves out.
      const method = c.req.method === "HEAD" ? "GET" : c.req.method;
      return answer(c, path, byMethod.get(method) ?? otherwise);
    });
  }

  app.notFound((c) => answer(c, undefined, NOT_FOUND));
  return async (request) => app.fetch(request);
}

function byPath(routes: readonly Route[]): Map<string, Map<string, Route>> {
  const paths = new Map<string, Map<string, Route>>();
  for (const route of routes)
    paths.set(route.path, (paths.get(route.path) ?? new Map()).set(route.method, route));
  return paths;
}

const NOT_FOUND: Guarded = {
  access: "page",
  handle() {
    throw new BasiqServerError("resource-not-found");
  },
};

function notAllowed(methods: readonly string[]): Guarded {
  return {
    access: "page",
    handle() {
      throw new BasiqServerError("method-not-allowed", { headers: { Allow: methods.join(", ") } });
    },
  };
}
