import { BasiqError, toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { checkConsent } from "./checkConsent.js";
import { leaveForConsent } from "./leaveForConsent.js";
import type { RedirectResult, RedirectTask } from "./redirectStep.js";
import type { RedirectOptions } from "./redirectOptions.js";

/** Does one task of a redirect; returns a promise only if there is something to wait for. */
export function performTask(
  runtime: Runtime,
  task: RedirectTask,
  options: RedirectOptions,
): RedirectResult | PromiseLike<RedirectResult> {
  const failed = (cause: unknown): RedirectResult => ({
    type: "failed",
    error:
      task.type === "save"
        ? new BasiqError("before-redirect-failed", { cause })
        : toBasiqError(cause),
  });
  try {
    const result = work(runtime, task, options);
    return isThenable(result) ? result.then((ended) => ended, failed) : result;
  } catch (thrown) {
    return failed(thrown);
  }
}

function work(
  runtime: Runtime,
  task: RedirectTask,
  options: RedirectOptions,
): RedirectResult | PromiseLike<RedirectResult> {
  const { tokens, environment } = runtime;
  const { now } = environment;
  switch (task.type) {
    case "check":
      return after(check(runtime, options), (checked) => ({
        ...task,
        connections: checked?.connections,
        termsChanged: checked?.termsChanged ?? false,
      }));
    case "get-token":
      return after(tokens.recent() ?? tokens.getRecent(), (token) => ({
        ...task,
        token,
        at: now(),
      }));
    case "save":
      return after(options.onBeforeRedirect?.(), () => ({ ...task, at: now() }));
    case "navigate":
      leaveForConsent(runtime, options, task.token);
      return task;
    default:
      return task satisfies never;
  }
}

/** Looks up the consent if the action needs one and there is an app's server to ask. */
function check(runtime: Runtime, { action }: RedirectOptions) {
  if (runtime.locked) throw new BasiqError("person-changed");
  return runtime.serverUrl !== undefined && (action === "extend" || action === "update")
    ? checkConsent(runtime, action)
    : undefined;
}

/** Stays synchronous if `value` isn't a promise. */
function after<Value>(
  value: Value | PromiseLike<Value>,
  toResult: (value: Value) => RedirectResult,
): RedirectResult | PromiseLike<RedirectResult> {
  return isThenable(value) ? value.then(toResult) : toResult(value);
}

export function isThenable<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof value === "object" && value !== null && "then" in value;
}
