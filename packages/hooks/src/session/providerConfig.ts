import { BASIQ_API_URL, BASIQ_CONSENT_URL } from "@basiq-kit/schema";
import type { TokenEndpoint } from "./fetchToken.js";

export interface ProviderConfigInput {
  readonly userKey: string | undefined;
  readonly serverUrl?: string | undefined;
  readonly tokenEndpoint?: TokenEndpoint | undefined;
  readonly apiUrl?: string | undefined;
  readonly consentUrl?: string | undefined;
}

/** The provider's settings, checked: an invalid one throws before anything is sent. */
export interface ProviderConfig {
  /** `undefined` while the app doesn't know yet who is signed in. */
  readonly userKey: string | undefined;
  readonly apiUrl: string;
  readonly consentUrl: string;
  readonly serverUrl: string | undefined;
  readonly tokenEndpoint: TokenEndpoint;
}

export function checkProviderConfig(input: ProviderConfigInput): ProviderConfig {
  // Left out, it is a mistake that would wait for ever.
  if (!("userKey" in input) || (input.userKey !== undefined && !isKey(input.userKey)))
    fail(
      "`userKey` is missing. Pass a stable key of the signed-in person; `undefined` while you don't know yet who that is, never a placeholder.",
    );
  const serverUrl = checkAddress(input.serverUrl, "serverUrl")?.replace(/\/+$/, "");
  const tokenEndpoint =
    input.tokenEndpoint ?? (serverUrl === undefined ? undefined : `${serverUrl}/token`);
  if (tokenEndpoint === undefined)
    fail("there is no way to get a token. Pass `serverUrl` or `tokenEndpoint`.");
  if (typeof tokenEndpoint === "string") checkAddress(tokenEndpoint, "tokenEndpoint");
  return {
    userKey: input.userKey,
    // An origin only, because links in challenges are compared with it and tokens are sent to it.
    apiUrl: checkUrl(
      input.apiUrl ?? BASIQ_API_URL,
      ({ origin }) => `${origin}/`,
      `\`apiUrl\` must be an https origin, such as \`${BASIQ_API_URL}\`.`,
    ).origin,
    // A client token is added to this address, and its query parameters are set by the kit.
    consentUrl: checkUrl(
      input.consentUrl ?? BASIQ_CONSENT_URL,
      ({ origin, pathname }) => origin + pathname,
      `\`consentUrl\` must be an https address, such as \`${BASIQ_CONSENT_URL}\`.`,
    ).href,
    serverUrl,
    tokenEndpoint,
  };
}

const isKey = (userKey: unknown) => typeof userKey === "string" && userKey !== "";

/** A path needs its leading slash, or it would be relative to the current page. */
function checkAddress(url: string | undefined, name: string): string | undefined {
  if (url !== undefined && !/^\/(?![/\\])/.test(url) && !isSecureOrLocal(parseUrl(url)))
    fail(`\`${name}\` must be a path, such as \`/api/basiq\`, or an https address.`);
  return url;
}

function checkUrl(text: string, whole: (url: URL) => string, otherwise: string): URL {
  const url = parseUrl(text);
  if (!isSecureOrLocal(url) || url.href !== whole(url)) fail(otherwise);
  return url;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isSecureOrLocal(url: URL | undefined): url is URL {
  return /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1])(:|$))/.test(url?.origin ?? "");
}

function fail(problem: string): never {
  throw new Error(`basiq-kit: <BasiqProvider>: ${problem}`);
}
