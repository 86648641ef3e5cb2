import { BANK, createAppWorld, type WorldTime } from "./appWorld.js";

export { BANK, type WorldTime } from "./appWorld.js";

export interface WorldOptions {
  readonly time: WorldTime;
  /** @default Hooli, which never asks for a second factor */
  readonly bank?: string;
  /** A test person of the sandbox: `richard` is asked for a code, `Whistler` two questions. */
  readonly login?: string;
}

export type SandboxWorld = Awaited<ReturnType<typeof openSandboxWorld>>;

/** An app's world with one connection, and a refresh that has just begun. */
export async function openSandboxWorld(options: WorldOptions) {
  const { time, bank = BANK.withoutMfa, login = "richard" } = options;
  const world = createAppWorld(time);
  const connection = world.addConnection({ institutionId: bank, login });
  const startJob = () => world.startRefresh(connection.id);
  return { ...world, connection, startJob, jobId: await startJob() };
}
