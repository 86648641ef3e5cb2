import { BasiqError, type BasiqErrorCode, toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { checkConsent } from "./checkConsent.js";
import { jobKindOf, type RedirectOptions } from "./redirectOptions.js";
import { createNonce, RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";
import { hereOf, readPath } from "./returnTo.js";

/**
 * Where a redirect stands.
 *
 * ```
 * idle ─▶ preparing ─▶ redirecting ─▶ idle   (the page is shown again, or still)
 *            ├──▶ confirming ─▶ preparing    (`update`: the person may lose connections)
 *            └──▶ error ─▶ preparing
 * ```
 */
export type RedirectState =
  | { readonly status: "idle" }
  | { readonly status: "preparing" }
  | {
      readonly status: "confirming";
      /** How many connections may be deleted; `undefined` without `serverUrl`. */
      readonly connections: number | undefined;
      /** Goes on: the person agreed. */
      readonly confirm: () => void;
      /** Stays on this page. */
      readonly cancel: () => void;
    }
  | { readonly status: "redirecting" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => void };

/** One way out of the page; each button has its own. */
export interface ConsentRedirect {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => RedirectState;
  /** Takes the options of the latest render; a redirect under way keeps its own. */
  readonly update: (options: RedirectOptions) => void;
  readonly redirect: () => void;
  readonly prepare: () => void;
}

const IDLE: RedirectState = { status: "idle" };
// A page that is left is gone by then; one that isn't may be used again.
const STILL_HERE_MS = 20_000;

export function createConsentRedirect(runtime: Runtime, initial: RedirectOptions): ConsentRedirect {
  const { environment, tokens, storage, consentUrl, serverUrl, locked } = runtime;
  const { now, setTimer, navigate, currentUrl, onRestored } = environment;
  // Each button has a way of its own, so there is one listener.
  let listener: (() => void) | undefined;
  let options = initial;
  let state = IDLE;
  // The click that counts; what an earlier one still waits for is nobody's wish any more.
  let latest = {};
  let cancelTimer = () => {};

  function publish(next: RedirectState) {
    state = next;
    listener?.();
  }

  function reset() {
    latest = {};
    cancelTimer();
    publish(IDLE);
  }

  function awaitLeave() {
    if (state.status === "redirecting") cancelTimer = setTimer(reset, STILL_HERE_MS);
  }

  function prepare() {
    // A failure has told `onError`, and the click tries again.
    if (!locked) void tokens.getRecent().catch(() => undefined);
  }

  function redirect() {
    if (state.status !== "idle" && state.status !== "error") return;
    const asked = options;
    const { action, institutionId, connectionId } = asked;
    const mine = (latest = {});

    /** Nobody is sent away from a page they have left meanwhile. */
    function isWanted() {
      if (listener === undefined) reset();
      return mine === latest;
    }

    function fail(cause: unknown, code?: BasiqErrorCode) {
      const error = code === undefined ? toBasiqError(cause) : new BasiqError(code, { cause });
      runtime.report(error);
      publish({ status: "error", error, retry: redirect });
    }

    /** Goes on in the same turn where there is nothing to wait for: a click must navigate at once. */
    function step<Value>(
      work: () => Value | PromiseLike<Value>,
      next: (value: Value) => void,
      code?: BasiqErrorCode,
    ) {
      try {
        const value = work();
        if (!isThenable(value)) return next(value);
        publish({ status: "preparing" });
        value.then(
          (waited) => isWanted() && step(() => waited, next),
          (thrown: unknown) => isWanted() && fail(thrown, code),
        );
      } catch (thrown) {
        fail(thrown, code);
      }
    }

    function check() {
      if (locked) throw new BasiqError("person-changed");
      if (serverUrl === undefined || (action !== "extend" && action !== "update")) return undefined;
      prepare();
      return checkConsent(runtime, action);
    }

    function ask(connections: number | undefined) {
      const confirm = () => {
        if (state === asking) go();
      };
      const asking: RedirectState = { status: "confirming", connections, confirm, cancel: reset };
      prepare();
      publish(asking);
    }

    const save = () => asked.onBeforeRedirect?.();
    const token = () => tokens.recent() ?? tokens.getRecent();
    // The token comes first, so that nothing is saved for a redirect that can't be; and once more,
    // for the saving may have taken its time.
    const go = () =>
      step(token, (first) => {
        const had = now();
        const last = () => (now() === had ? first : token());
        step(save, () => step(last, leave), "before-redirect-failed");
      });

    function leave(withToken: string) {
      const nonce = createNonce();
      const flow = runtime.flowOf(nonce);
      const left: ReturnState = {
        at: now(),
        flow,
        action,
        kind: jobKindOf(asked),
        returnTo: readPath(asked.returnTo) ?? hereOf(currentUrl()),
      };
      storage.set(RETURN_NAME + nonce, left, now() + RETURN_MS);
      runtime.emit({ type: "redirect-started", flow, action });
      const url = new URL(consentUrl);
      const query = { token: withToken, action, state: nonce, institutionId, connectionId };
      for (const [name, value] of Object.entries(query))
        if (value !== undefined) url.searchParams.set(name, value);
      navigate(url.href);
      publish({ status: "redirecting" });
      awaitLeave();
    }

    step(check, action === "update" ? ask : go);
  }

  return {
    subscribe(draw) {
      listener = draw;
      const stopListening = onRestored(reset);
      awaitLeave();
      return () => {
        listener = undefined;
        stopListening();
        cancelTimer();
      };
    },
    state: () => state,
    update(next) {
      options = next;
    },
    redirect,
    prepare,
  };
}

function isThenable<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof value === "object" && value !== null && "then" in value;
}
