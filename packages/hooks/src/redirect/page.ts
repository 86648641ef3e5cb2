import { allParameters, readHash } from "./returnUrl.js";

/** The page that an address leads to: its path and query, and the route of a hash router, but no anchor. */
export function pageOf(url: URL): string {
  return url.pathname + url.search + (isRoute(readHash(url).route) ? url.hash : "");
}

/**
 * Whether `now` is the page `before`. It may have more parameters by now, because apps and routers add their
 * own; but an app that routes by parameters shows another page when one of them has changed.
 */
export function isSamePage(before: string, now: string): boolean {
  const [then, current] = [parsePage(before), parsePage(now)];
  const [had, has] = [allParameters(then), allParameters(current)];
  return (
    then.pathname === current.pathname &&
    hashPath(then) === hashPath(current) &&
    [...new Set(had.keys())].every((name) => had.getAll(name).join() === has.getAll(name).join())
  );
}

const isRoute = (route: string) => /^!?\//.test(route);

const hashPath = (url: URL) => readHash(url).route.replace(/[?&]$/, "");

/** What is stored may be anything, also `//` and a host. */
const parsePage = (page: string) => new URL(`https://app.invalid${page}`);
