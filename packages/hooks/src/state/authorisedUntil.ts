import type { Connection } from "@basiq-kit/schema";

/** Only a bank's own authorisation (open banking) expires by itself. */
export function authorisedUntil({
  method,
  expiresAt,
}: Pick<Connection, "method" | "expiresAt">): number | undefined {
  return method === "openbanking" ? expiresAt : undefined;
}
