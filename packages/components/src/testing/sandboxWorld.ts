import { createSandbox } from "@basiq-kit/sandbox";
import type { BasiqProviderProps } from "@basiq-kit/hooks";

/** Where a world's time comes from: one clock for the kit and the sandbox. */
export interface WorldTime {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** As `Environment.setTimer`. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** Counts a piece of work as under way until it has settled. */
  readonly track?: <T>(work: Promise<T>) => Promise<T>;
}

export interface WorldOptions {
  readonly time: WorldTime;
  /** @default Hooli, which never asks for a second factor */
  readonly bank?: string;
  /** A test person of the sandbox: `richard` is asked for a code, `Whistler` two questions. */
  readonly login?: string;
}

/** The sandbox's banks, by what they do. */
export const BANK = {
  withoutMfa: "AU00000",
  withMfa: "AU90001",
  confirmsInApp: "AU90003",
} as const;

export type SandboxWorld = Awaited<ReturnType<typeof openSandboxWorld>>;

/** A Basiq that behaves, one person with one connection there, and a refresh that has just begun. */
export async function openSandboxWorld(options: WorldOptions) {
  const { time, bank = BANK.withoutMfa, login = "richard" } = options;
  const track = time.track ?? ((work) => work);
  const sandbox = createSandbox({ clock: { now: time.now } });
  const user = sandbox.addUser({ email: "richard@example.com" });
  const connection = sandbox.addConnection({ userId: user.id, institutionId: bank, login });

  async function post(path: string, authorization: string, form: Record<string, string> = {}) {
    const headers = { authorization, "basiq-version": "3.0" };
    const body = new URLSearchParams(form);
    const response = await sandbox.fetch(sandbox.apiUrl + path, { method: "POST", headers, body });
    return response.json();
  }

  async function mint(form: Record<string, string>) {
    const token: unknown = await post("/token", `Basic ${sandbox.apiKey}`, form);
    return token as { access_token: string; expires_in: number };
  }

  /** Starts a refresh behind the kit's back, as an app's server would, and gives its job's id. */
  async function startJob(): Promise<string> {
    const { access_token } = await mint({ scope: "SERVER_ACCESS" });
    const path = `/users/${user.id}/connections/${connection.id}/refresh`;
    const job: unknown = await post(path, `Bearer ${access_token}`);
    return (job as { id: string }).id;
  }

  /** What lies between; `latencyMs` is how long an answer is on its way back. */
  const network = { isDown: false, latencyMs: 0 };
  const provider: Omit<BasiqProviderProps, "children"> = {
    userKey: "richard",
    tokenEndpoint: () => track(mint({ scope: "CLIENT_ACCESS", userId: user.id })),
    environment: {
      fetch: async (url, init) => {
        if (network.isDown) throw new TypeError("fetch failed");
        // Without its signal, which under jsdom is none that Node's `Request` would take.
        const answer = await track(sandbox.fetch(url, { ...init, signal: null }));
        const { latencyMs } = network;
        if (latencyMs > 0) await new Promise<void>((done) => void time.setTimer(done, latencyMs));
        return answer;
      },
      now: time.now,
      setTimer: time.setTimer,
      // No jitter.
      random: () => 0.5,
    },
  };

  return { sandbox, jobId: await startJob(), startJob, network, provider };
}
