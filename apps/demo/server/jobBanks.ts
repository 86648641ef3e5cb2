import { parseConnections, parseConnectors, parseJobs } from "@basiq-kit/hooks/core";
import type { BasiqCalls } from "@basiq-kit/server";

/** The banks that a person's jobs are about: their names by the job's id. */
export type JobBanks = Readonly<Record<string, string>>;

/** Puts together what Basiq says in three places; the kit's parsers read it on a server, too. */
export async function fetchJobBanks(basiq: BasiqCalls, userId: string): Promise<JobBanks> {
  const [jobs, connections] = await Promise.all([
    basiq.get(`/users/${userId}/jobs`).then(parseJobs),
    basiq.get(`/users/${userId}/connections`).then(parseConnections),
  ]);
  const bankOf = new Map(connections.items.map(({ id, institutionId }) => [id, institutionId]));
  const banks = jobs.items.map(
    ({ id, institutionId, connectionId }) =>
      [id, institutionId ?? bankOf.get(connectionId ?? "")] as const,
  );
  const ids = [...new Set(banks.flatMap(([, bank]) => bank ?? []))];
  if (ids.length === 0) return {};
  const filter = `connector.id.in(${ids.map((id) => `'${id}'`).join()})`;
  const { items } = parseConnectors(
    await basiq.get(`/connectors?filter=${encodeURIComponent(filter)}`),
  );
  return Object.fromEntries(
    banks.flatMap(([jobId, bank]) => {
      const name = items.find(({ id }) => id === bank)?.name;
      return name === undefined ? [] : [[jobId, name]];
    }),
  );
}
