/** A list as Basiq would write it, on one page. */
export function wireList<Wire>(data: readonly Wire[]) {
  return { type: "list", size: data.length, data, links: {} };
}
