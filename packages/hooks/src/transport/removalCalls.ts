import type { Client } from "./client.js";

/** What can be removed, and how that is told. */
export type Removal = "consent-revoked" | "connection-purged" | "connection-deleted";

const WAYS: Record<Removal, readonly [method: "POST" | "DELETE", path: string, rest?: string]> = {
  /** With every connection of it; nothing brings them back. */
  "consent-revoked": ["DELETE", "/consents/"],
  /** Its accounts and transactions; the connection stays, and must be active. */
  "connection-purged": ["POST", "/connections/", "/purge"],
  /** The data that was fetched through it stays with Basiq. */
  "connection-deleted": ["DELETE", "/connections/"],
};

/** Removes something by its id, which has been checked. */
export async function remove({ ask }: Client, removal: Removal, id: string): Promise<void> {
  const [method, path, rest = ""] = WAYS[removal];
  await ask("server", {
    path: path + id + rest,
    method,
    body: { confirm: id },
    ids: removal === "consent-revoked" ? {} : { connectionId: id },
    read: () => undefined,
  });
}
