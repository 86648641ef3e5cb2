import type { VirtualTime } from "./virtualTime.js";

/** A request as it left the kit. */
export interface SentRequest {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** What the network does to a request instead of passing it on and its answer back. */
export type Fault = (send: () => Promise<Response>) => Promise<Response>;

/** Someone in between answers instead. */
function answers(status: number, body: unknown = "", type = "application/json"): Fault {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return async () => new Response(text, { status, headers: { "content-type": type } });
}

/** The ways in which networks fail. */
export const faults = {
  answers,
  /** Nothing arrives. */
  dropped: async () => {
    throw new TypeError("fetch failed");
  },
  /** It arrives and is dealt with, but the answer gets lost. */
  answerLost: async (send: () => Promise<Response>) => {
    await send();
    throw new TypeError("fetch failed");
  },
  /** Nothing ever comes back. */
  hangs: () => new Promise<Response>(() => {}),
  /** An outage as a proxy shows it. */
  htmlPage: answers(503, "<!doctype html><h1>Bad gateway</h1>", "text/html"),
};

/** What lies between the kit and whoever answers: it keeps a log, and fails where it is told to. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Everything that was sent, oldest first. */
  readonly requests: readonly SentRequest[];
  /** The requests whose `METHOD url` matches. */
  readonly sent: (match: RegExp) => SentRequest[];
  /** Fails the next requests whose `METHOD url` matches; returns how to stop that. */
  readonly fail: (match: RegExp, fault: Fault, times?: number) => () => void;
  /**
   * How long each answer is on its way back, in milliseconds. Give it some where each render counts:
   * React 18 draws once for all that happens inside one `act`.
   */
  latencyMs: number;
}

export type Answerer = (url: string, init: RequestInit) => Promise<Response>;

export function createNetwork(time: VirtualTime, answer: Answerer): Network {
  const requests: SentRequest[] = [];
  const rules: { match: RegExp; fault: Fault; left: number }[] = [];
  const nameOf = ({ method, url }: SentRequest) => `${method} ${url}`;

  function faultFor(request: SentRequest): Fault | undefined {
    const rule = rules.find(({ match, left }) => left > 0 && match.test(nameOf(request)));
    if (rule !== undefined) rule.left -= 1;
    return rule?.fault;
  }

  /** Answers and failures alike are on their way for a while. */
  async function arrive(fault: Fault | undefined, send: () => Promise<Response>) {
    try {
      return await (fault === undefined ? send() : fault(send));
    } finally {
      if (network.latencyMs > 0) await wait(time, network.latencyMs);
    }
  }

  const network: Network = {
    latencyMs: 0,
    requests,
    sent: (match) => requests.filter((request) => match.test(nameOf(request))),
    fail(match, fault, times = Infinity) {
      const rule = { match, fault, left: times };
      rules.unshift(rule);
      return () => void (rule.left = 0);
    },
    async fetch(url, { signal, ...init }) {
      const { method = "GET", headers } = init;
      const request = { at: time.now(), method, url, init, headers: new Headers(headers) };
      requests.push(request);
      const send = () => time.track(answer(url, init));
      return untilAborted(arrive(faultFor(request), send), signal ?? undefined);
    },
  };
  return network;
}

const wait = (time: VirtualTime, ms: number) =>
  new Promise<void>((resolve) => void time.setTimer(resolve, ms));

/** jsdom's signals are strangers to Node's `Request`, so they stop here. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException("This operation was aborted", "AbortError"));
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort);
    work.then(resolve, reject);
  });
}
