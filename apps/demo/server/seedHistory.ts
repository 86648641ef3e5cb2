import { parseClientToken } from "@basiq-kit/schema";
import type { Sandbox } from "@basiq-kit/sandbox";
import type { BankClock } from "./bankClock.js";
import type { History, HistoricConnection } from "./people.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The sandbox and its time. */
export interface SandboxWorld {
  readonly sandbox: Sandbox;
  readonly clock: BankClock;
}

/** Seeds a new user of the sandbox with consent, connections and refreshes, each at its time. */
export async function seedHistory(
  world: SandboxWorld,
  userId: string,
  history: History,
): Promise<void> {
  const { sandbox, clock } = world;
  const { daysAgo, ...terms } = history.consent;
  await clock.ago(daysAgo * DAY_MS, async () => sandbox.giveConsent({ userId, ...terms }));
  await Promise.all(history.connections.map((connection) => connect(world, userId, connection)));
}

async function connect(world: SandboxWorld, userId: string, connection: HistoricConnection) {
  const { sandbox, clock } = world;
  const { institutionId, login, daysAgo, refreshedHoursAgo } = connection;
  const { id } = await clock.ago(daysAgo * DAY_MS, async () =>
    sandbox.addConnection({ userId, institutionId, login }),
  );
  if (refreshedHoursAgo !== undefined)
    await clock.ago(refreshedHoursAgo * HOUR_MS, () => refresh(sandbox, userId, id));
}

/** Asks for a refresh as the app's server does. */
async function refresh({ fetch, apiUrl, apiKey }: Sandbox, userId: string, connectionId: string) {
  const minted = await fetch(`${apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
  const { access_token: token } = parseClientToken(await minted.json());
  const answer = await fetch(`${apiUrl}/users/${userId}/connections/${connectionId}/refresh`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The sandbox didn’t refresh ${connectionId}: ${answer.status}.`);
}
