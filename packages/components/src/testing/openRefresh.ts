import { createWorld, type WorldConnection } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";

/** A world with one connection, and a refresh of it that has just started. */
export async function openRefresh(wanted: WorldConnection = {}) {
  const world = createWorld({ server: createBasiqServer });
  const connection = world.addConnection(wanted);
  const startJob = () => world.startRefresh(connection.id);
  return { ...world, connection, startJob, jobId: await startJob() };
}
