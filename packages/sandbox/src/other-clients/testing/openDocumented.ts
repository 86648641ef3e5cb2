import { steppedClock } from "../../world/clock.js";
import { createConsentUi } from "../../consent-ui/createConsentUi.js";
import { visitor } from "../../consent-ui/testing/visitor.js";
import { createSandbox, type SandboxOptions } from "../../sandbox/createSandbox.js";

/** The app's redirect URL. */
export const RETURN_URL = "https://app.example/return";

/** Basiq's API and Consent UI as an app finds them, in documented shapes, and a person's browser. */
export function openDocumented(options: Omit<SandboxOptions, "clock" | "shapes"> = {}) {
  const clock = steppedClock();
  const sandbox = createSandbox({ ...options, clock, shapes: "documented" });
  const ui = createConsentUi(sandbox, { redirectUrl: RETURN_URL });
  const browser = visitor(ui);

  /** Picks a bank, signs in, and waits for the result. */
  async function signInAt(bank: string, login: string, password: string): Promise<void> {
    await browser.press(bank);
    await browser.press("Sign in", { login, password });
    clock.advance(15_000);
    await browser.reload();
  }

  return { sandbox, clock, browser, signInAt, api: basiqApi(sandbox.fetch, sandbox.apiKey) };
}

/** An answer of the API. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

/** The first code of every integration: a token for each of the two scopes, and JSON both ways. */
export function basiqApi(fetch: typeof globalThis.fetch, apiKey: string) {
  const API = "https://au-api.basiq.io";

  async function mint(form: Record<string, string>): Promise<string> {
    const answer = await fetch(`${API}/token`, {
      method: "POST",
      headers: {
        authorization: `Basic ${apiKey}`,
        "content-type": "application/x-www-form-urlencoded",
        "basiq-version": "3.0",
      },
      body: new URLSearchParams(form).toString(),
    });
    if (!answer.ok) throw new Error(`POST /token: ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** One call with one token; `url` is a path, or a link that an answer had. */
  async function call<Body>(
    method: string,
    url: string,
    token: string,
    body?: unknown,
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const sent = body === undefined || isForm ? body : JSON.stringify(body);
    const answer = await fetch(new URL(url, API), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === "" ? null : JSON.parse(text)) as Body };
  }

  return {
    serverToken: () => mint({ scope: "SERVER_ACCESS" }),
    clientToken: (userId: string) => mint({ scope: "CLIENT_ACCESS", userId }),
    get: <Body>(url: string, token: string) => call<Body>("GET", url, token),
    post: <Body>(url: string, token: string, body?: unknown) =>
      call<Body>("POST", url, token, body),
  };
}
