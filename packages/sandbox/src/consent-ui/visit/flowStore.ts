import type { SandboxClock } from "../../world/clock.js";
import type { Flow } from "./flow.js";
import { HOUR_MS } from "../../world/time.js";

/** The visits that haven't ended. */
export interface FlowStore {
  open: (start: Pick<Flow, "userId" | "purpose" | "state">) => Flow;
  /** The visit with this id and this cookie, unless it has expired. */
  find: (id: string, secret: string) => Flow | undefined;
}

const LIFETIME_MS = HOUR_MS;
/** Every opened link starts a visit: the oldest are dropped, so that memory can't be filled. */
const MAX_FLOWS = 1_000;

export function createFlowStore(clock: SandboxClock): FlowStore {
  const flows = new Map<string, Flow>();
  return {
    open(start) {
      const oldest = flows.keys().next();
      if (flows.size >= MAX_FLOWS && !oldest.done) flows.delete(oldest.value);
      const flow: Flow = {
        ...start,
        id: secretText(),
        secret: secretText(),
        nonce: secretText(),
        jobs: new Map(),
        started: new Map(),
        notices: [],
        expiresAt: clock.now() + LIFETIME_MS,
        ended: false,
      };
      flows.set(flow.id, flow);
      return flow;
    },
    find(id, secret) {
      const flow = flows.get(id);
      return flow?.secret === secret && clock.now() < flow.expiresAt ? flow : undefined;
    },
  };
}

/** 128 random bits. They aren't from the sandbox's seed, because they must not be guessable. */
function secretText(): string {
  return crypto.randomUUID().replaceAll("-", "");
}
