import { apiKeyComplaint } from "./checkApiKey.js";

const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1"]);

function refuse(what: string): never {
  throw new Error(`basiq-kit/server: ${what}`);
}

/** @throws {Error} without a function: every route would serve anyone. */
export function checkGetUserId(getUserId: unknown): void {
  if (typeof getUserId === "function") return;
  refuse(
    "`getUserId` is missing, so nothing says whose data a request may see. " +
      "Pass a function that returns the Basiq user id of the request's session, or null.",
  );
}

/** @throws {Error} on what can't be an API key; the message never holds it. */
export function checkApiKey(apiKey: unknown): void {
  const complaint = apiKeyComplaint(apiKey);
  if (complaint === undefined) return;
  refuse(
    `\`apiKey\` ${complaint}, so Basiq would refuse it. ` +
      "Pass the API key as Basiq's dashboard shows it, from an environment variable of the server.",
  );
}

/** @throws {Error} on what isn't an origin exactly as browsers send it. */
export function checkOrigins(origins: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(origins) || origins.length === 0)
    refuse(
      "`allowedOrigins` is empty, so no browser could use the routes. " +
        'List the origins of the app\'s pages: ["https://app.example.com"].',
    );
  for (const origin of origins) checkOrigin(origin);
  return new Set(origins);
}

/** @throws {Error} on what isn't a list of names of headers. */
export function checkHeaderNames(names: readonly string[]): readonly string[] {
  const remedy = 'List each by its name: ["authorization"].';
  if (!Array.isArray(names))
    refuse(`\`allowedHeaders\` is ${JSON.stringify(names)}, which is not a list. ${remedy}`);
  for (const name of names)
    if (!isHeaderName(name))
      refuse(`\`allowedHeaders\` has "${name}", which is not the name of a header. ${remedy}`);
  return names;
}

function isHeaderName(name: unknown): boolean {
  // Browsers take `*` for the name of a header where credentials are sent, as here.
  return typeof name === "string" && name !== "*" && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

function checkOrigin(origin: string): void {
  if (origin.includes("*"))
    refuse(
      `\`allowedOrigins\` has a wildcard (${origin}): any page could then act for anyone who is signed in. ` +
        "List each origin of the app's pages in full.",
    );
  const bare = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+$/.test(origin) && URL.canParse(origin);
  // `URL` knows how browsers write a web origin: lower case, no default port.
  if (!bare || (/^https?:/.test(origin) && new URL(origin).origin !== origin))
    refuse(
      `\`allowedOrigins\` has "${origin}", which no browser sends as its origin, so it would never match. ` +
        'Write scheme, host and port only, in lower case and without a default port: "https://app.example.com".',
    );
}

/** @throws {Error} on anything but an https origin, or http on this machine, where the sandbox is. */
export function checkApiUrl(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const secure =
    url?.protocol === "https:" || (url?.protocol === "http:" && LOCAL_HOSTS.has(url.hostname));
  if (url !== undefined && secure && url.href === `${url.origin}/`) return url.origin;
  return refuse(
    "`apiUrl` is not an https origin, and the API key may not be sent to anything else. " +
      'Leave it out for Basiq itself; for the sandbox use "http://localhost:<port>".',
  );
}

/** @throws {Error} on what can't be the beginning of a path. */
export function checkBasePath(basePath: string): string {
  if (basePath === "/" || /^(?:\/[\w.~-]+)+$/.test(basePath)) return basePath;
  return refuse(
    `\`basePath\` is "${basePath}", which no request can be under. ` +
      'Write a path with a slash in front and none at the end: "/api/basiq".',
  );
}
