import { parseConnectors } from "@basiq-kit/hooks/core";
import type { BasiqCalls } from "@basiq-kit/server";

/** The banks' names by their ids. */
export async function fetchBankNames(
  basiq: BasiqCalls,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== "");
  if (wanted.length === 0) return new Map();
  const filter = `connector.id.in(${wanted.map((id) => `'${id}'`).join()})`;
  const { items } = parseConnectors(
    await basiq.get(`/connectors?filter=${encodeURIComponent(filter)}`),
  );
  return new Map(items.map(({ id, name }) => [id, name]));
}
