import type { MiddlewareHandler } from "hono";
import type { Site } from "./options.js";

/**
 * The headers of every answer. They forbid caching, loading from elsewhere and framing (as banks do; basiq-api.md,
 * "Hosts"), and let no address of a visit leak to the next site.
 */
export function securityHeaders({ redirectUrl }: Site): MiddlewareHandler {
  const headers = {
    "cache-control": "no-store",
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      // Browsers apply this to the redirect after a form, too, and "Finish" is such a form.
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
