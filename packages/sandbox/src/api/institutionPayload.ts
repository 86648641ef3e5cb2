import type { Core } from "../world/core.js";

/** An institution as connections and jobs name it. Its address is of v2 and stands in links only: nothing answers there. */
export function institutionPayload(core: Pick<Core, "apiUrl">, id: string) {
  return { type: "institution", id, links: { self: institutionLink(core, id) } };
}

/** Where Basiq's payloads say that an institution is. */
export function institutionLink({ apiUrl }: Pick<Core, "apiUrl">, id: string): string {
  return `${apiUrl}/institutions/${id}`;
}
