import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiError } from "./apiError.js";

const KIB = 1024;
const USUAL_BYTES = 64 * KIB;
/** Larger, because statements are scans and long tables. */
const STATEMENT_BYTES = 10 * KIB * KIB;

/** Refuses bodies that are too large with 413: over 64 KiB, or over 10 MiB where statements are uploaded. */
export function limitBody(): MiddlewareHandler {
  const usual = upTo(USUAL_BYTES, "64 KiB");
  const statement = upTo(STATEMENT_BYTES, "10 MiB");
  return (c, next) =>
    (/^\/users\/[^/]+\/statements$/.test(c.req.path) ? statement : usual)(c, next);
}

function upTo(maxSize: number, words: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError(413, {
        code: "invalid-content",
        title: "Invalid content",
        detail: `The body is larger than ${words}.`,
      });
    },
  });
}
