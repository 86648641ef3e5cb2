import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import type { IdPosition } from "../world/ids.js";
import type { ConnectorStatus } from "../world/connector.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { UserRecord } from "../world/userRecord.js";
import type { ReportRecord } from "../world/reportRecord.js";
import type { RegisteredWebhook } from "../world/registeredWebhook.js";
import { checkReferences } from "./checkReferences.js";
import { jobSchema } from "./jobSchema.js";
import { authLinkSchema, connectionSchema, consentSchema } from "./recordSchemas.js";
import { refuse } from "./refuse.js";
import { reportSchema } from "./reportSchema.js";
import { userSchema } from "./userSchema.js";
import { list, number, oneOf, record, text, wholeNumber } from "./values.js";
import { webhookSchema } from "./webhookSchema.js";

/**
 * A whole sandbox as JSON: what happened in it, its time, and how many ids it has issued. Tokens, the request
 * log, faults and subscriptions of `sandbox.webhooks` aren't part of it; webhooks that were registered through
 * the API are.
 *
 * @example
 * const state: SandboxState = sandbox.exportState();
 * await writeFile("bug.json", JSON.stringify(state));
 */
export interface SandboxState {
  format: "basiq-kit/sandbox";
  version: 1;
  seed: number;
  /** The clock's time at the export, epoch milliseconds. */
  now: number;
  ids: IdPosition;
  /** Whether the smart cache is on. */
  smartCache: boolean;
  users: UserRecord[];
  consents: ConsentRecord[];
  connections: ConnectionRecord[];
  jobs: JobRecord[];
  connectorStatuses: { institutionId: string; status: ConnectorStatus }[];
  authLinks: AuthLinkRecord[];
  reports: ReportRecord[];
  /**
   * The webhooks that were registered through the API. Their secrets aren't here, because they are computed from the
   * seed.
   */
  webhooks: RegisteredWebhook[];
}

const idCount = wholeNumber.check(
  z.gte(0, "from 0 to a million"),
  z.lt(1e6, "from 0 to a million"),
);

const stateSchema: z.ZodMiniType<SandboxState> = record({
  format: oneOf(["basiq-kit/sandbox"]),
  version: z.literal(1, "1"),
  seed: wholeNumber,
  now: number,
  ids: record({ given: idCount, correlations: idCount }),
  users: list(userSchema),
  consents: list(consentSchema),
  connections: list(connectionSchema),
  jobs: list(jobSchema),
  connectorStatuses: list(record({ institutionId: text, status: oneOf(CONNECTOR_STATUSES) })),
  // States that older versions exported lack these.
  smartCache: withDefault(z.boolean(), false),
  authLinks: withDefault(list(authLinkSchema), () => []),
  reports: withDefault(list(reportSchema), () => []),
  webhooks: withDefault(list(webhookSchema), () => []),
});

/** Reads an exported state. Throws a `TypeError` that says where it is malformed. */
export function readState(value: unknown): SandboxState {
  const { data: state, error } = z.safeParse(stateSchema, value);
  if (state === undefined) {
    const [issue] = error.issues;
    return refuse(pathOf(issue?.path ?? []), issue?.message ?? "a state");
  }
  checkReferences(state);
  return state;
}

/** A path such as `state.users[0].id`. */
function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}.${String(key)}`),
    "state",
  );
}
