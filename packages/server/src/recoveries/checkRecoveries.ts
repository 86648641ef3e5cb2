import { parseConnector } from "@basiq-kit/schema";
import { createConnectorCall } from "../basiq/connectorCall.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { WithLock } from "../store/distributedLock.js";
import type { NotifyPerson } from "./notifyPerson.js";
import type { CheckRecoveries, RecoveryCheck } from "./Recoveries.js";
import type { RecoveryWaits, Wait } from "./recoveryWaits.js";
import type { Steadiness } from "./steadiness.js";

export interface CheckRecoveriesOptions {
  readonly api: BasiqApi;
  readonly waits: RecoveryWaits;
  readonly steadiness: Steadiness;
  readonly notify: NotifyPerson;
  readonly withLock: WithLock;
  /** Called for each bank that couldn't be asked for, and each person who couldn't be notified. */
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
}

// The lock of an instance that died has ended by then. If a check takes longer another instance joins it, and each
// person is still notified once.
const LOCK_MS = 2 * 60_000;

/** Builds the check of all banks that somebody waits for: one request for each, however many people wait. */
export function createCheckRecoveries(options: CheckRecoveriesOptions): CheckRecoveries {
  const { api, waits, steadiness, notify, withLock, report, requireOpen } = options;
  const ask = createConnectorCall(api);

  /** Whether it is back for good; `soon` if a second check has to show that. */
  async function isBack({ institutionId, method, since }: Wait): Promise<boolean | "soon"> {
    const connector = readAnswer(await ask(institutionId, method), parseConnector, api);
    if (connector.id !== institutionId) throw new BasiqServerError("malformed-answer");
    // A status that the kit doesn't know is no reason to say that the bank is back.
    const isAway = connector.status === "major-outage" || connector.status === "unknown";
    const isSteady = await steadiness.isSteady({
      connector: `${institutionId}:${method}`,
      isAway,
      waitingSince: since,
    });
    return isSteady || (isAway ? false : "soon");
  }

  async function make(): Promise<RecoveryCheck> {
    const counts = { notified: 0, failed: 0, waiting: 0, checkAgainSoon: false };
    /** Goes on with the next one after a failure, but not without a store, which remembers who was notified. */
    async function attempt(work: () => Promise<void>): Promise<void> {
      try {
        await work();
      } catch (thrown) {
        const error = toServerError(thrown);
        if (error.code === "store-unavailable" || error.code === "closing") throw error;
        report(error);
        counts.failed += 1;
      }
    }
    async function notifyAll(group: Group): Promise<void> {
      for (const wait of group) {
        requireOpen();
        await attempt(async () => {
          const outcome = await notify(wait);
          if (outcome !== "waiting") counts.waiting -= 1;
          if (outcome === "notified") counts.notified += 1;
        });
      }
    }
    const open = await waits.open();
    counts.waiting = open.length;
    for (const group of byConnector(open)) {
      requireOpen();
      // One bank after another, and one person after another: nobody is in a hurry, and Basiq has limits.
      await attempt(async () => {
        const back = await isBack(group[0]);
        if (back === "soon") counts.checkAgainSoon = true;
        if (back === true) await notifyAll(group);
      });
    }
    return { ...counts, status: "done" };
  }

  return async () => {
    requireOpen();
    return withLock<RecoveryCheck>("recoveries", {
      find: async () => undefined,
      make,
      meanwhile: { status: "already-running" },
      lockMs: LOCK_MS,
    });
  };
}

type Group = [Wait, ...Wait[]];

function byConnector(open: readonly Wait[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const wait of open) {
    const key = `${wait.institutionId}:${wait.method}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wait]);
    else group.push(wait);
  }
  return groups.values();
}

/** Used by a server that notifies nobody. */
export const refuseRecoveries: CheckRecoveries = async () => {
  throw new Error(
    "basiq-kit/server: `checkRecoveries` was called without `recoveries`, so nobody can wait for a bank. " +
      "Pass the option `recoveries` to `createBasiqServer`.",
  );
};
