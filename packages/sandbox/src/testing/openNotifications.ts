import { createSandbox, type SandboxOptions } from "../sandbox/createSandbox.js";
import { steppedClock } from "../world/clock.js";
import { wireCalls } from "./wireCalls.js";

/** A post that the app received. */
export interface ReceivedPost {
  url: string;
  headers: Headers;
  body: string;
}

/** A sandbox whose webhooks are posted to an app, and short functions to register them. */
export async function openNotifications(options: Omit<SandboxOptions, "webhookFetch"> = {}) {
  const clock = steppedClock();
  const posts: ReceivedPost[] = [];
  /** The app's answer, which a test may replace. */
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

  const { call: callApi, mint } = wireCalls(sandbox);
  const token = await mint({ scope: "SERVER_ACCESS" });
  async function call<Item = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    as = token,
  ) {
    const answer = await callApi<Item>(method, `/notifications${path}`, { token: as, body });
    return { status: answer.status, body: answer.body };
  }

  /** Registers a webhook, and returns its id and secret. */
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
