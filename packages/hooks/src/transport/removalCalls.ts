import type { Client } from "./client.js";

/** What can be removed, by the type of its event. */
export type Removal = "consent-revoked" | "connection-purged" | "connection-deleted";

const ENDPOINTS: Record<
  Removal,
  readonly [method: "POST" | "DELETE", path: string, rest?: string]
> = {
  /** Removes all of its connections too; this can't be undone. */
  "consent-revoked": ["DELETE", "/consents/"],
  /** Removes accounts and transactions; the connection stays, and must be active. */
  "connection-purged": ["POST", "/connections/", "/purge"],
  /** The data that was fetched through it stays with Basiq. */
  "connection-deleted": ["DELETE", "/connections/"],
};

/** Removes something by its id, which must have been checked. */
export async function remove({ ask }: Client, removal: Removal, id: string): Promise<void> {
  const [method, path, rest = ""] = ENDPOINTS[removal];
  await ask("server", {
    path: path + id + rest,
    method,
    body: { confirm: id },
    ids: removal === "consent-revoked" ? {} : { connectionId: id },
    read: () => undefined,
  });
}
