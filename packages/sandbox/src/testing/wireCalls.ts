import type { Sandbox } from "../sandbox/createSandbox.js";

/** A job as tests read it, with the fields of all its shapes. */
export interface WireJob {
  type: string;
  id: string;
  created?: string;
  updated?: string;
  createdDate?: string;
  updatedDate?: string;
  jobType?: string;
  status?: string;
  institution?: { id: string };
  steps: { title: string; status: string; result: unknown }[];
  links: { self: string; source?: string } | null;
}

/** The fields that most tests read of a list's items. */
interface WireItem {
  type: string;
  id?: string;
  code?: string;
  detail?: string;
}

/** An answer as tests read it: the fields of lists, errors and single resources. */
export interface WireBody<Item = WireItem> {
  type: string;
  id?: string;
  correlationId?: string;
  size?: number;
  totalCount?: number;
  links?: { self?: string; next?: string };
  data?: Item[];
}

interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Functions to call a sandbox's API, as an app does over HTTP. */
export function wireCalls(sandbox: Sandbox) {
  async function call<Item = WireItem>(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {},
  ) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // A 204 has no body.
    const json = (text === "" ? { type: "" } : JSON.parse(text)) as WireBody<Item>;
    return { status: response.status, headers: response.headers, body: json };
  }

  async function mint(form: Record<string, string>): Promise<string> {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams(form),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }

  return { call, mint };
}
