import { createSandbox, type SandboxOptions } from "../sandbox/createSandbox.js";
import { steppedClock } from "../world/clock.js";
import type { WireBody } from "./wireCalls.js";

/** A post as it reached the app. */
export interface ReceivedPost {
  url: string;
  headers: Headers;
  body: string;
}

/** A sandbox whose webhooks reach an app that answers as the test sets it, and short functions to register them. */
export async function openNotifications(options: Omit<SandboxOptions, "webhookFetch"> = {}) {
  const clock = steppedClock();
  const posts: ReceivedPost[] = [];
  /** The app: tests put another in its place. */
  const app = { answer: (): Response | Promise<Response> => new Response() };
  const sandbox = createSandbox({
    clock,
    ...options,
    webhookFetch: async (url, init) => {
      const body = await new Response(init.body).text();
      posts.push({ url, headers: new Headers(init.headers), body });
      return app.answer();
    },
  });

  async function mint(form: Record<string, string>): Promise<string> {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams(form),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }
  const token = await mint({ scope: "SERVER_ACCESS" });

  async function call<Item = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    as = token,
  ) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/notifications${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === "" ? { type: "" } : JSON.parse(text)) as WireBody<Item>;
    return { status: response.status, body: json };
  }

  /** Registers a webhook and gives its id and secret. */
  async function register(details: Record<string, unknown> = {}) {
    const { body } = await call("POST", "/webhooks", {
      url: "https://app.example/hooks",
      ...details,
    });
    return body as unknown as { id: string; secret: string };
  }

  const typesPosted = () =>
    posts.map(({ body }) => (JSON.parse(body) as { eventTypeId: string }).eventTypeId);

  return { sandbox, clock, posts, app, mint, call, register, typesPosted };
}
