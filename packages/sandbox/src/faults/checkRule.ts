import { faultKinds, isFaultKind, type FaultRule } from "./fault.js";

/** Throws if a rule is invalid. It also checks types, for callers without them, such as the control page. */
export function checkRule({ on, times, after, probability, fault }: FaultRule): void {
  if (on.path !== undefined && !isPattern(on.path))
    throw refuse(
      `on.path "${on.path}" can't match a request. Start it with "/", without origin or query, such as "/jobs/:id/mfa"; ` +
        '"*" is allowed at the end only.',
    );
  if (on.method !== undefined && !/^[A-Za-z]+$/.test(on.method))
    throw refuse(`on.method "${on.method}" is not a method. Use one such as "POST".`);
  if (times !== undefined && !(Number.isSafeInteger(times) && times >= 1))
    throw refuse(`times must be an integer from 1 up, and is ${times}. Leave it out for no limit.`);
  if (after !== undefined && !(Number.isSafeInteger(after) && after >= 0))
    throw refuse(`after must be an integer from 0 up, and is ${after}.`);
  if (probability !== undefined && !(probability > 0 && probability <= 1))
    throw refuse(`probability must be above 0 and at most 1, and is ${probability}.`);
  if (!isFaultKind(fault.kind))
    throw refuse(
      `there is no fault "${String(fault.kind)}". Use one of ${faultKinds().join(", ")}.`,
    );
  checkFault(fault);
}

function checkFault(fault: FaultRule["fault"]): void {
  if (fault.kind === "latency" && !(Number.isFinite(fault.ms) && fault.ms >= 0))
    throw refuse(`latency needs ms, a number from 0 up, and got ${fault.ms}.`);
  if (fault.kind === "clock-skew" && !Number.isFinite(fault.ms))
    throw refuse(`clock-skew needs ms, a number, and got ${fault.ms}.`);
  // The type allows 500 and 503; plain JavaScript and forms may pass anything.
  const hasStatus = fault.kind === "server-error" || fault.kind === "html-error";
  if (hasStatus && ![500, 503].includes(fault.status))
    throw refuse(`${fault.kind} needs a status of 500 or 503, and got ${String(fault.status)}.`);
}

function isPattern(path: string): boolean {
  return /^\/[^?#*\s]*\*?$/.test(path);
}

function refuse(what: string): RangeError {
  return new RangeError(`basiq-kit/sandbox: faults.add: ${what}`);
}
