import type { MiddlewareHandler } from "hono";
import type { Site } from "./options.js";

/**
 * On every answer: nothing is kept, nothing is loaded from elsewhere, nobody frames it (banks forbid that, and so does
 * basiq-api.md, "Hosts"), and no address of a visit leaks to the next site.
 */
export function securityHeaders({ redirectUrl }: Site): MiddlewareHandler {
  const headers = {
    "cache-control": "no-store",
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      // Browsers hold the redirect that follows a form to this too, and "Finish" is one.
      `form-action 'self' ${redirectUrl.origin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
