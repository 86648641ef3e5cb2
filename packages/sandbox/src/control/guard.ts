import type { MiddlewareHandler } from "hono";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // With `no-referrer`, the page's own forms would send the Origin `null`.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/**
 * Refuses requests of other sites. The server listens on the loopback interface, but any page in a browser on this
 * machine can send requests there: a foreign Host is DNS rebinding, a foreign Origin is a forged form.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  const { host, hostname } = new URL(c.req.url);
  if (!LOOPBACK.has(hostname)) return c.text("The control page answers on localhost only.\n", 403);
  if (
    c.req.method !== "GET" &&
    !isOwn(c.req.header("origin"), c.req.header("sec-fetch-site"), host)
  )
    return c.text("The control page takes changes from its own page only.\n", 403);
  return next();
};

/** Every browser sends an Origin with a POST; a request without one comes from a tool such as curl. */
function isOwn(origin: string | undefined, site: string | undefined, host: string): boolean {
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return origin === undefined || origin === `http://${host}`;
}
