import type { BasiqApi } from "../basiq/basiqApi.js";
import { type BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { EventLog } from "../events/eventLog.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { WithLock } from "../store/distributedLock.js";
import type { BasiqStore } from "../store/store.js";
import { createCheckRecoveries, refuseRecoveries } from "./checkRecoveries.js";
import { createNotifyPerson } from "./notifyPerson.js";
import type { CheckRecoveries, RecoveryOptions } from "./Recoveries.js";
import { createRecoveryTimer, type RecoveryTimer } from "./recoveryTimer.js";
import { createRecoveryWaits, type RecoveryWaits } from "./recoveryWaits.js";
import { createSteadiness } from "./steadiness.js";

export interface CreateRecoveriesOptions {
  readonly recoveries: RecoveryOptions | undefined;
  readonly api: BasiqApi;
  readonly log: EventLog;
  /** Without a fallback: all instances must know who waits. */
  readonly store: BasiqStore;
  readonly withLock: WithLock;
  readonly report: (error: BasiqServerError) => void;
  readonly requireOpen: () => void;
  /** Counts a check as under way until it is done. */
  readonly run: <Value>(check: Promise<Value>) => Promise<Value>;
  readonly setTimer: SetTimer;
  /** Keeps no process alive. */
  readonly setBackgroundTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What lets people wait for a bank, and notifies them when it is back. */
export interface Recoveries {
  /** `undefined` in a server without the option: it remembers nobody. */
  readonly waits: RecoveryWaits | undefined;
  /** Who notifies them, as the routes answer it. */
  readonly notifiedBy: "app" | "page" | "nobody";
  /** Whether open pages are notified by a stream, which nothing that runs only for a request can hold open. */
  readonly streams: boolean;
  readonly check: CheckRecoveries;
  readonly timer: RecoveryTimer;
}

const DEFAULT_EVERY_MS = 5 * 60_000;
export const NO_RECOVERIES: Recoveries = {
  waits: undefined,
  notifiedBy: "nobody",
  streams: false,
  check: refuseRecoveries,
  timer: { start() {}, stop() {} },
};

export function createRecoveries(options: CreateRecoveriesOptions): Recoveries {
  const { recoveries, store, now, setBackgroundTimer, random, report, run } = options;
  if (recoveries === undefined) return NO_RECOVERIES;
  const { onInstitutionRecovered, checkEveryMs = DEFAULT_EVERY_MS } = recoveries;
  const waits = createRecoveryWaits(store, now);
  const notify = createNotifyPerson({ ...options, onInstitutionRecovered, waits });
  const steadiness = createSteadiness(store, now);
  const checkNow = createCheckRecoveries({ ...options, waits, steadiness, notify });
  const check = () => run(checkNow());
  const onError = (thrown: unknown) => report(toServerError(thrown));
  return {
    waits,
    notifiedBy: onInstitutionRecovered === undefined ? "page" : "app",
    streams: checkEveryMs !== null,
    check,
    timer: createRecoveryTimer({
      check,
      everyMs: checkEveryMs,
      setTimer: setBackgroundTimer,
      random,
      onError,
    }),
  };
}
