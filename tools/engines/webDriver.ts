import { setTimeout as wait } from "node:timers/promises";

const PATIENCE_MS = 30_000;

/** A session of classic WebDriver (https://www.w3.org/TR/webdriver2/): commands as JSON over HTTP. */
export interface WebDriverSession {
  readonly browserVersion: string;
  /** @throws What the driver answers instead of a value. */
  readonly post: <Value = void>(
    command: string,
    body: object,
    signal?: AbortSignal,
  ) => Promise<Value>;
  readonly get: <Value>(command: string) => Promise<Value>;
  readonly delete: () => Promise<void>;
}

/** Waits for a driver that was just started, and opens a session in it. */
export async function connectWebDriver(
  driver: string,
  alwaysMatch: object,
): Promise<WebDriverSession> {
  await waitForDriver(driver);
  const { sessionId, capabilities } = await call<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>("POST", `${driver}/session`, { capabilities: { alwaysMatch } });
  const session = `${driver}/session/${sessionId}`;
  return {
    browserVersion: capabilities.browserVersion,
    post: (command, body, signal) => call("POST", `${session}/${command}`, body, signal),
    get: (command) => call("GET", `${session}/${command}`),
    delete: () => call("DELETE", session),
  };
}

async function call<Value>(
  method: string,
  url: string,
  body?: object,
  signal: AbortSignal | null = null,
): Promise<Value> {
  const answer = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as {
    value: Value & { error?: string; message?: string };
  };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** It says nothing when it listens. */
async function waitForDriver(driver: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await fetch(`${driver}/status`);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await wait(20);
    }
  }
}
