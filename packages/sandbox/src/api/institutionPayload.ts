import type { Core } from "../world/core.js";

/** An institution as connections and jobs name it. Its link is a path of Basiq's v2, which nothing answers. */
export function institutionPayload(core: Pick<Core, "apiUrl">, id: string) {
  return { type: "institution", id, links: { self: institutionLink(core, id) } };
}

/** The link to an institution in Basiq's payloads. */
export function institutionLink({ apiUrl }: Pick<Core, "apiUrl">, id: string): string {
  return `${apiUrl}/institutions/${id}`;
}
