import { INSTITUTION_RECOVERED } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { EventLog } from "../events/eventLog.js";
import type { SetTimer } from "../lib/setTimer.js";
import { withTimeout } from "../lib/withTimeout.js";
import { createOnce } from "../store/once.js";
import type { BasiqStore } from "../store/store.js";
import type { RecoveryOptions } from "./Recoveries.js";
import { type RecoveryWaits, type Wait, WAIT_MS } from "./recoveryWaits.js";
import { whileRenewed } from "./whileRenewed.js";

export interface NotifyPersonOptions {
  readonly onInstitutionRecovered: RecoveryOptions["onInstitutionRecovered"];
  readonly store: BasiqStore;
  readonly log: EventLog;
  readonly waits: RecoveryWaits;
  readonly setTimer: SetTimer;
  /** Keeps no process alive. */
  readonly setBackgroundTimer: SetTimer;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// To hand over a mail takes less. A late one goes on, and so does its claim.
const LIMIT_MS = 10_000;

/**
 * Notifies one person, once for each time that they asked, whichever instances try.
 *
 * - `notified`: now, by this call.
 * - `over`: they were notified before, or don't want to be any more.
 * - `waiting`: another call is notifying them, here or in another instance.
 *
 * It throws `recovery-handler-failed`, and then they go on waiting; where the app's notice took too long, until it is
 * done after all.
 */
export type NotifyPerson = (wait: Wait) => Promise<"notified" | "over" | "waiting">;

export function createNotifyPerson(options: NotifyPersonOptions): NotifyPerson {
  const { store, log, waits, setTimer, setBackgroundTimer, requireOpen, now } = options;
  const { onInstitutionRecovered } = options;
  const once = createOnce({ store, name: "recovery-notice", doneMs: WAIT_MS });
  // Apart, so that pages aren't notified again where the app's own notice has to be tried again.
  const pagesOnce = createOnce({ store, name: "recovery-event", doneMs: WAIT_MS });

  async function notify(wait: Wait): Promise<void> {
    const { id, ...event } = wait;
    const { userId, institutionId, method } = event;
    await pagesOnce.run(id, () =>
      log.append(userId, { type: INSTITUTION_RECOVERED, institutionId, method, createdAt: now() }),
    );
    try {
      await onInstitutionRecovered?.(event);
    } catch (thrown) {
      throw handlerFailed(wait, thrown);
    }
  }

  async function notifyOnce(wait: Wait): ReturnType<NotifyPerson> {
    let isNotified = false;
    const claim = await once.run(wait.id, async ({ extend }) => {
      // A check takes its time, and meanwhile they may have cancelled.
      if (!(await waits.isOpen(wait))) return;
      await whileRenewed(notify(wait), {
        renew: extend,
        requireOpen,
        setTimer: setBackgroundTimer,
      });
      isNotified = true;
    });
    if (claim === "running") return "waiting";
    await waits.end(wait);
    return isNotified ? "notified" : "over";
  }

  return async (wait) => {
    try {
      return await withTimeout(notifyOnce(wait), LIMIT_MS, setTimer);
    } catch (thrown) {
      throw thrown instanceof BasiqServerError ? thrown : handlerFailed(wait, thrown);
    }
  };
}

function handlerFailed({ userId }: Wait, cause: unknown): BasiqServerError {
  return new BasiqServerError("recovery-handler-failed", { cause, userId });
}
