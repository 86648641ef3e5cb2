import { BasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";

/**
 * Headers for a request to the app's server, such as `authorization` with the session's bearer token.
 *
 * @example
 * const headers: AppHeaders = async () => ({ authorization: `Bearer ${await session.accessToken()}` });
 */
export type AppHeaders = () =>
  | Readonly<Record<string, string>>
  | Promise<Readonly<Record<string, string>>>;

export interface AppSender {
  readonly environment: Pick<Environment, "fetch">;
  /** The app's function as it is now; `undefined` if a session cookie is enough. */
  readonly appHeaders?: () => AppHeaders | undefined;
}

/**
 * Sends a request to the app's server, with the session cookie and the app's own headers. Nothing else in the
 * kit reads those headers, and no request to Basiq has them.
 *
 * @throws {BasiqError} `headers-failed`; the request was not sent.
 */
export function fetchFromApp(
  { environment, appHeaders }: AppSender,
  url: string,
  init: RequestInit & { readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  const headers = appHeaders?.();
  const withCookie = { ...init, credentials: "include" } as const;
  if (headers === undefined) return environment.fetch(url, withCookie);
  return headersOf(headers, init.headers).then((all) =>
    environment.fetch(url, { ...withCookie, headers: all }),
  );
}

/** The app's headers and the kit's, which win, as the server must be able to read the request. */
async function headersOf(
  headers: AppHeaders,
  own: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const apps = await callApp(headers);
  try {
    const all = new Headers(apps);
    for (const [name, value] of Object.entries(own)) all.set(name, value);
    return Object.fromEntries(all);
  } catch {
    // Without its cause, which quotes the value.
    throw new BasiqError("headers-failed");
  }
}

async function callApp(headers: AppHeaders) {
  try {
    return await headers();
  } catch (cause) {
    throw new BasiqError("headers-failed", { cause });
  }
}
