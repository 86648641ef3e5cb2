import type { Result } from "hono/router";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { getPath, getQueryParam, tryDecode } from "hono/utils/url";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { AnswerRoute } from "./createAnswer.js";
import type { Guarded, Route } from "./route.js";

export interface RouterOptions {
  readonly basePath: string;
  readonly routes: readonly Route[];
  readonly answer: AnswerRoute;
}

interface Entry {
  /** As it is logged; `undefined` where there is no such route. */
  readonly path: string | undefined;
  readonly route: Guarded;
}

const METHODS = new Set(["GET", "POST", "DELETE"]);

/**
 * Finds the route of a request. Only listed routes are answered; nothing is proxied.
 *
 * Only Hono's matching is used: `createAnswer` answers every route, and needs neither Hono's context nor
 * a chain of middlewares.
 */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { routes, answer } = options;
  const base = options.basePath === "/" ? "" : options.basePath;
  const router = new RegExpRouter<Entry>();
  for (const route of routes) router.add(route.method, base + route.path, entryOf(route));
  const others = new RegExpRouter<Entry>();
  for (const [path, methods] of guardedMethods(routes))
    others.add("ALL", base + path, { path, route: notAllowed(methods) });

  function find(method: string, path: string) {
    const found = METHODS.has(method) ? first(router.match(method, path)) : undefined;
    return found ?? first(others.match("ALL", path)) ?? NOT_FOUND;
  }

  return async (request) => {
    // A HEAD is a GET without the body.
    const isHead = request.method === "HEAD";
    const { entry, param } = find(isHead ? "GET" : request.method, getPath(request));
    const query = (name: string) => {
      const value = getQueryParam(request.url, name);
      return typeof value === "string" ? value : undefined;
    };
    const response = await answer(request, { path: entry.path, param, query }, entry.route);
    return isHead ? new Response(null, response) : response;
  };
}

function entryOf(route: Route): Entry {
  return { path: route.path, route };
}

/** The first route that matches, and how to read the parts of its path. */
function first(result: Result<Entry>) {
  const [matches, values] = result;
  const match = matches[0];
  if (match === undefined) return undefined;
  const [entry, places] = match;
  const param = (name: string) => {
    const place = places[name];
    const text = typeof place === "number" ? values?.[place] : place;
    return text === undefined ? undefined : tryDecode(text, decodeURIComponent);
  };
  return { entry, param };
}

/** The methods of each path that needs a session, for `Allow`; other paths don't reveal theirs. */
function guardedMethods(routes: readonly Route[]): Map<string, readonly string[]> {
  const methods = new Map<string, readonly string[]>();
  for (const { access, path, method } of routes)
    if (access === "signed-in") methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}

const NOT_FOUND = {
  entry: {
    path: undefined,
    route: {
      access: "page",
      handle() {
        throw new BasiqServerError("resource-not-found");
      },
    },
  } satisfies Entry,
  param: () => undefined,
};

function notAllowed(methods: readonly string[]): Guarded {
  return {
    access: "page",
    handle() {
      throw new BasiqServerError("method-not-allowed", { headers: { Allow: methods.join(", ") } });
    },
  };
}
