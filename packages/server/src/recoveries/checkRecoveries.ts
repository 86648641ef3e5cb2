import { INSTITUTION_RECOVERED, parseConnector } from "@basiq-kit/schema";
import { createConnectorCall } from "../basiq/connectorCall.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { EventLog } from "../events/eventLog.js";
import type { WithLock } from "../store/distributedLock.js";
import type { CheckRecoveries, RecoveryCheck, RecoveryOptions } from "./Recoveries.js";
import type { RecoveryLooks } from "./recoveryLooks.js";
import type { OpenWait, RecoveryWaits } from "./recoveryWaits.js";

export interface CheckRecoveriesOptions {
  readonly onInstitutionRecovered: RecoveryOptions["onInstitutionRecovered"];
  readonly api: BasiqApi;
  readonly log: EventLog;
  readonly waits: RecoveryWaits;
  readonly looks: RecoveryLooks;
  readonly withLock: WithLock;
  /** Called for each bank that couldn't be asked for, and each person who couldn't be told. */
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// The lock of an instance that died has ended by then.
const LOCK_MS = 2 * 60_000;

/** Builds the look at all banks that somebody waits for: one request for each, however many people wait. */
export function createCheckRecoveries(options: CheckRecoveriesOptions): CheckRecoveries {
  const { api, log, waits, looks, withLock, report, requireOpen, now } = options;
  const ask = createConnectorCall(api);

  /** Whether it is back for good; `soon` if a second look has to show that. */
  async function lookAt({ institutionId, method }: OpenWait["wait"]): Promise<boolean | "soon"> {
    const connector = readAnswer(await ask(institutionId, method), parseConnector, api);
    if (connector.id !== institutionId) throw new BasiqServerError("malformed-answer");
    // A status that the kit doesn't know is no reason to say that the bank is back.
    const isAway = connector.status === "major-outage" || connector.status === "unknown";
    const isBack = await looks.isBack(`${institutionId}:${method}`, isAway);
    return isBack || (isAway ? false : "soon");
  }

  async function tell(open: OpenWait): Promise<void> {
    const { userId, institutionId, method } = open.wait;
    let told = open;
    if (!open.pagesTold) {
      const event = { type: INSTITUTION_RECOVERED, institutionId, method, createdAt: now() };
      await log.append(userId, event);
      // At once, so that pages aren't told again where the app's own notice has to be tried again.
      told = await waits.pagesTold(open);
    }
    try {
      await options.onInstitutionRecovered?.(open.wait);
    } catch (cause) {
      throw new BasiqServerError("recovery-handler-failed", { cause, userId });
    }
    await waits.end(told);
  }

  async function make(): Promise<RecoveryCheck> {
    const counts = { told: 0, failed: 0, waiting: 0, lookAgainSoon: false };
    /** Goes on with the next one after a failure; a store that is away ends the look, because nothing could be remembered. */
    async function attempt(work: () => Promise<void>): Promise<void> {
      try {
        await work();
      } catch (thrown) {
        const error = toServerError(thrown);
        if (error.code === "store-unavailable") throw error;
        report(error);
        counts.failed += 1;
      }
    }
    async function tellAll(group: Group): Promise<void> {
      for (const one of group)
        await attempt(async () => {
          await tell(one);
          counts.told += 1;
        });
    }
    const open = await waits.open();
    for (const group of byConnector(open)) {
      requireOpen();
      // One bank after another, and one person after another: nobody is in a hurry, and Basiq has limits.
      await attempt(async () => {
        const isBack = await lookAt(group[0].wait);
        if (isBack === "soon") counts.lookAgainSoon = true;
        if (isBack === true) await tellAll(group);
      });
    }
    return { ...counts, status: "done", waiting: open.length - counts.told };
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

type Group = [OpenWait, ...OpenWait[]];

function byConnector(open: readonly OpenWait[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const one of open) {
    const key = `${one.wait.institutionId}:${one.wait.method}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups.values();
}

/** Used by a server that tells nobody. */
export const refuseRecoveries: CheckRecoveries = async () => {
  throw new Error(
    "basiq-kit/server: `checkRecoveries` was called without `recoveries`, so nobody can wait for a bank. " +
      "Pass the option `recoveries` to `createBasiqServer`.",
  );
};
