import { createSandbox, steppedClock } from "@basiq-kit/sandbox";
import { fieldsOf } from "../documents/openApi.js";
import type { Exchange, Reply } from "./exchange.js";

export interface CallOptions {
  /** Whose token is sent. Default: a server token. */
  readonly as?: "server" | "client" | "nobody" | { readonly token: string };
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>> | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that the documents promise for just this request. */
  readonly expect?: number;
  /** Sent as it is, under the content type given in `headers`. */
  readonly text?: string;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

const SPARE_MS = 60_000;

/** A sandbox of its own on a stepped clock, with one user; every exchange with it is written to `log`. */
export async function openStage(log: Exchange[], seed = 1) {
  const clock = steppedClock();
  const options = { clock, seed, shapes: "documented" as const };
  const sandbox = createSandbox(options);
  const user = sandbox.addUser({ email: "gwen@example.com", mobile: "+61491570156" });
  const tokens = new Map<string, { value: string; until: number }>();

  async function send(
    scene: string,
    method: string,
    path: string,
    init: RequestInit,
    expected?: number,
  ): Promise<Reply> {
    const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, { ...init, method });
    const text = await response.text();
    const { status } = response;
    const type = response.headers.get("content-type")?.split(";")[0] ?? null;
    const { pathname } = new URL(path, sandbox.apiUrl);
    log.push({ scene, method, pathname, status, expected, type, text });
    return { status, body: type === "application/json" ? fieldsOf(parse(text)) : {} };
  }

  /** A token for these form fields, minted again before it expires. */
  async function mint(form: Readonly<Record<string, string>>): Promise<string> {
    const key = JSON.stringify(form);
    const cached = tokens.get(key);
    if (cached && clock.now() < cached.until) return cached.value;
    const { body } = await send("a token", "POST", "/token", {
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams(form),
    });
    const value = String(body["access_token"]);
    tokens.set(key, { value, until: clock.now() + Number(body["expires_in"]) * 1_000 - SPARE_MS });
    return value;
  }

  const tokenOf = (as: Exclude<CallOptions["as"], undefined | "nobody">) => {
    if (as === "server") return mint({ scope: "SERVER_ACCESS" });
    return as === "client" ? mint({ scope: "CLIENT_ACCESS", userId: user.id }) : as.token;
  };

  async function call(
    scene: string,
    method: string,
    path: string,
    { as = "server", json, form, headers, text, expect }: CallOptions = {},
  ): Promise<Reply> {
    const token = as === "nobody" ? undefined : await tokenOf(as);
    const body = json === undefined ? (text ?? formBody(form)) : JSON.stringify(json);
    const init = {
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    };
    return send(scene, method, path, init, expect);
  }

  /** Lists by a filter that the documents name (200), or by one that makes no sense (400). */
  const filter = (path: string, text: string, expect: 200 | 400) =>
    call(text, "GET", `${path}?filter=${encodeURIComponent(text)}`, { expect });

  return { sandbox, clock, user, userPath: `/users/${user.id}`, send, mint, call, filter };
}

function formBody(form: CallOptions["form"]): BodyInit | undefined {
  return form === undefined || form instanceof FormData ? form : new URLSearchParams({ ...form });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The ids of the items of a list. */
export function idsIn({ body }: Reply): string[] {
  const { data } = body;
  return Array.isArray(data) ? data.map(idOf) : [];
}

/** The id of an answer or an item. If there is none, a made-up one, so that a script can continue. */
export function idOf(value: unknown): string {
  const { id } = fieldsOf(value);
  return typeof id === "string" ? id : UNKNOWN_ID;
}

/** An id in the right form that nothing has. */
export const UNKNOWN_ID = "00000000-0000-4000-8000-00000000dead";

/** The path of a link that is written whole. */
export function withoutOrigin(link: string): string {
  return link.replace(/^https?:\/\/[^/]+/, "");
}
