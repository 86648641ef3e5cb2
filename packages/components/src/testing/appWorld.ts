import type { BasiqProviderProps, Environment } from "@basiq-kit/hooks";
import { createSandbox, type NewConnection } from "@basiq-kit/sandbox";
import { createBasiqServer } from "@basiq-kit/server";

/** Where a world's time comes from: one clock for the kit, the server and the sandbox. */
export interface WorldTime {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** As `Environment.setTimer`. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** Counts a piece of work as under way until it has settled. */
  readonly track?: <T>(work: Promise<T>) => Promise<T>;
}

/** The sandbox's banks, by what they do. */
export const BANK = {
  withoutMfa: "AU00000",
  withMfa: "AU00002",
  confirmsInApp: "AU90003",
} as const;

export const APP_ORIGIN = "https://app.example";
const SERVER = "/api/basiq";
const LATE_MS = 10_000;

type AccessScope = "SERVER_ACCESS" | "CLIENT_ACCESS";

export type AppWorld = ReturnType<typeof createAppWorld>;

/** A Basiq that behaves, one person with an account at the app, and the app's server: no network. */
export function createAppWorld(time: WorldTime) {
  const track = time.track ?? ((work) => work);
  const sandbox = createSandbox({ clock: { now: time.now } });
  const user = sandbox.addUser({ email: "richard@example.com" });
  // Without a signal, which under jsdom is none that Node's `Request` would take.
  const toSandbox = (url: string, init: RequestInit) =>
    sandbox.fetch(url, { ...init, signal: null });
  const server = createBasiqServer({
    apiKey: sandbox.apiKey,
    getUserId: () => user.id,
    allowedOrigins: [APP_ORIGIN],
    fetch: toSandbox,
    now: time.now,
    setTimer: time.setTimer,
  });

  function toServer(path: string, init: RequestInit) {
    const headers = new Headers(init.headers);
    headers.set("origin", APP_ORIGIN);
    const request = new Request(`${APP_ORIGIN}${path}`, { ...init, signal: null });
    // A page may not say where it comes from, and this one stands for the app's.
    Object.defineProperty(request, "headers", { value: headers });
    // Under jsdom, Node's own signal can't be combined with the page's.
    Object.defineProperty(request, "signal", { value: new AbortController().signal });
    return server.fetch(request);
  }

  /** What lies between: what it loses, what it brings late, and how long an answer is on its way back. */
  const network: { lost: RegExp | undefined; late: RegExp | undefined; latencyMs: number } = {
    lost: undefined,
    late: undefined,
    latencyMs: 0,
  };
  async function send(url: string, init: RequestInit): Promise<Response> {
    if (network.lost?.test(url)) throw new TypeError("fetch failed");
    if (network.late?.test(url)) await new Promise<void>((go) => void time.setTimer(go, LATE_MS));
    const answer = await track(
      url.startsWith(`${SERVER}/`) ? toServer(url, init) : toSandbox(url, init),
    );
    const { latencyMs } = network;
    if (latencyMs > 0) await new Promise<void>((done) => void time.setTimer(done, latencyMs));
    return answer;
  }

  const page = createPage();
  const provider: Omit<BasiqProviderProps, "children"> = {
    userKey: "richard",
    serverUrl: SERVER,
    environment: {
      ...page.environment,
      fetch: send,
      now: time.now,
      setTimer: time.setTimer,
      // No jitter.
      random: () => 0.5,
    },
  };

  /** Asks the sandbox behind the kit's back: as an app's own server would, or as another page. */
  async function ask(as: AccessScope, method: string, path: string, body?: object) {
    const form = new URLSearchParams({ scope: as });
    if (as === "CLIENT_ACCESS") form.set("userId", user.id);
    const minted = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: form,
    });
    const { access_token } = (await minted.json()) as { access_token: string };
    const answer = await sandbox.fetch(sandbox.apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return (answer.status === 204 ? undefined : answer.json()) as unknown;
  }

  return {
    sandbox,
    user,
    network,
    page,
    provider,
    addConnection: (wanted: Partial<NewConnection> = {}) =>
      sandbox.addConnection({
        userId: user.id,
        institutionId: BANK.withoutMfa,
        login: "richard",
        ...wanted,
      }),
    /** Starts a refresh and gives its job's id. */
    async startRefresh(connectionId: string): Promise<string> {
      const path = `/users/${user.id}/connections/${connectionId}/refresh`;
      return ((await ask("SERVER_ACCESS", "POST", path)) as { id: string }).id;
    },
    /** Answers a job's challenge from elsewhere, as from another tab. */
    async answer(jobId: string, code: string): Promise<void> {
      await ask("CLIENT_ACCESS", "POST", `/jobs/${jobId}/mfa`, { "mfa-response": [code] });
    },
  };
}

/** One tab of a browser that keeps nothing: it can be arrived at, and remembers where it was sent. */
function createPage() {
  const kept = new Map<string, string>();
  const visited: string[] = [];
  const listeners = new Set<() => void>();
  let url = `${APP_ORIGIN}/`;
  const environment: Pick<
    Environment,
    "navigate" | "currentUrl" | "replaceUrl" | "onRestored" | "storage" | "tabs"
  > = {
    navigate(to) {
      visited.push(to);
      listeners.forEach((tell) => tell());
    },
    currentUrl: () => url,
    replaceUrl: (to) => void (url = new URL(to, url).href),
    onRestored: () => () => {},
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, text) => void kept.set(key, text),
      remove: (key) => void kept.delete(key),
      keys: () => [...kept.keys()],
    },
    tabs: { post: () => {}, subscribe: () => () => {} },
  };
  return {
    environment,
    /** Where the page was sent, oldest first. */
    visited: visited as readonly string[],
    /** Calls back when the page is sent somewhere; returns how to stop. */
    onNavigate(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Arrives at an address, as by a redirect from outside. */
    arrive: (at: string) => void (url = at),
  };
}
