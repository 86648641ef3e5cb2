import { networkFaults, type NetworkFault } from "./networkFaults.js";
import type { WorldClock } from "./worldClock.js";

/**
 * A request as it left the page.
 *
 * @example
 * const [first] = world.network.sent(/^POST .*\/mfa$/);
 */
export interface SentRequest {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/**
 * The network between the page and the servers: it keeps a log, and fails where a test wants it to.
 *
 * @example
 * world.network.fail(/\/jobs\//);
 * await advance(10_000); // the page says “still trying”
 * world.network.repair();
 */
export interface Network {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Everything that was sent, oldest first. */
  readonly requests: readonly SentRequest[];
  /** The requests whose `METHOD url` matches. */
  readonly sent: (match: RegExp) => SentRequest[];
  /**
   * Fails the next requests whose `METHOD url` matches, as often as `times` says; returns how to stop.
   * The newest rule that matches decides.
   * @param fault By default the request is lost: `networkFaults.dropped`.
   */
  readonly fail: (match: RegExp, fault?: NetworkFault, times?: number) => () => void;
  /** Nothing fails from now on. */
  readonly repair: () => void;
  /** How long each answer takes to arrive, in milliseconds of the world's clock. Default 0. */
  latencyMs: number;
}

interface Rule {
  readonly match: RegExp;
  readonly fault: NetworkFault;
  remaining: number;
}

/**
 * Builds a network on a clock, with a function that answers requests. `createWorld` has one already.
 *
 * @example
 * const network = createNetwork(virtualClock(), async () => Response.json({ type: "list", data: [] }));
 */
export function createNetwork(
  { now, setTimer, track = (work) => work }: WorldClock,
  answer: (url: string, init: RequestInit) => Promise<Response>,
): Network {
  const requests: SentRequest[] = [];
  const rules: Rule[] = [];
  const wait = (ms: number) => new Promise<void>((resolve) => void setTimer(() => resolve(), ms));

  function faultFor(request: SentRequest): NetworkFault | undefined {
    const rule = rules.find(({ match, remaining }) => remaining > 0 && match.test(nameOf(request)));
    if (rule !== undefined) rule.remaining -= 1;
    return rule?.fault;
  }

  /** An answer or a failure, after the network's latency. */
  async function arrive(fault: NetworkFault | undefined, send: () => Promise<Response>) {
    try {
      return await (fault === undefined ? send() : fault(send, wait));
    } finally {
      if (network.latencyMs > 0) await wait(network.latencyMs);
    }
  }

  const network: Network = {
    latencyMs: 0,
    requests,
    sent: (match) => requests.filter((request) => match.test(nameOf(request))),
    fail(match, fault = networkFaults.dropped, times = Infinity) {
      const rule = { match, fault, remaining: times };
      rules.unshift(rule);
      return () => void (rule.remaining = 0);
    },
    repair: () => void rules.splice(0),
    async fetch(url, { signal, ...init } = {}) {
      const { method = "GET", headers } = init;
      const request = { at: now(), method, url, init, headers: new Headers(headers) };
      requests.push(request);
      const send = () => track(answer(url, init));
      return untilAborted(arrive(faultFor(request), send), signal ?? undefined);
    },
  };
  return network;
}

const nameOf = ({ method, url }: SentRequest) => `${method} ${url}`;

/** Node's `Request` refuses jsdom's signals, so an abort is handled here. */
function untilAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException("This operation was aborted", "AbortError"));
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort);
    work.then(resolve, reject);
  });
}
