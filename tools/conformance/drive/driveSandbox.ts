import type { Operation } from "../documents/openApi.js";
import { driveAuthLinks } from "./authLinks.js";
import { driveChallenges } from "./challenges.js";
import { driveConnections } from "./connections.js";
import { driveConnectors } from "./connectors.js";
import { driveConsents } from "./consents.js";
import { driveData } from "./data.js";
import { driveEvents } from "./events.js";
import type { Exchange } from "./exchange.js";
import { driveFirstConnections } from "./firstConnections.js";
import { driveRefreshes } from "./refreshes.js";
import { driveRefusals } from "./refusals.js";
import { driveReports } from "./reports.js";
import { driveStatements } from "./statements.js";
import { driveTokens } from "./tokens.js";
import { driveUsers } from "./users.js";
import { driveWebhooks } from "./webhooks.js";

const FAMILIES = [
  driveTokens,
  driveUsers,
  driveConsents,
  driveAuthLinks,
  driveConnections,
  driveFirstConnections,
  driveRefreshes,
  driveChallenges,
  driveData,
  driveConnectors,
  driveEvents,
  driveWebhooks,
  driveReports,
  driveStatements,
  driveRefusals,
];

/** Makes the sandbox give every kind of answer it can, in process. */
export async function driveSandbox(operations: readonly Operation[]): Promise<Exchange[]> {
  const log: Exchange[] = [];
  for (const drive of FAMILIES) await drive(log, operations);
  return log;
}
