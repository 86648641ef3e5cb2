import type { TokenEndpoint } from "../token/fetchToken.js";

const BASIQ_API = "https://au-api.basiq.io";
const CONSENT_UI = "https://consent.basiq.io/home";

export interface ProviderConfigInput {
  readonly userKey: string;
  readonly serverUrl?: string | undefined;
  readonly tokenEndpoint?: TokenEndpoint | undefined;
  readonly apiUrl?: string | undefined;
  readonly consentUrl?: string | undefined;
}

/** The provider's settings, checked: what can't be right throws before anything is sent. */
export interface ProviderConfig {
  readonly userKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
  readonly serverUrl: string | undefined;
  readonly tokenEndpoint: TokenEndpoint;
}

export function checkProviderConfig(input: ProviderConfigInput): ProviderConfig {
  if (typeof input.userKey !== "string" || input.userKey === "")
    fail(
      "`userKey` is missing. Pass a stable key of the signed-in person, such as your own user id.",
    );
  const serverUrl = input.serverUrl === undefined ? undefined : checkServerUrl(input.serverUrl);
  const tokenEndpoint =
    input.tokenEndpoint ?? (serverUrl === undefined ? undefined : `${serverUrl}/token`);
  if (tokenEndpoint === undefined)
    fail("there is no way to get a token. Pass `serverUrl`, or `tokenEndpoint`, or both.");
  return {
    userKey: input.userKey,
    apiUrl: checkApiUrl(input.apiUrl ?? BASIQ_API),
    consentUrl: checkConsentUrl(input.consentUrl ?? CONSENT_UI),
    serverUrl,
    tokenEndpoint,
  };
}

function checkServerUrl(url: string): string {
  if (!/^\/(?![/\\])/.test(url) && !isSecureOrLocal(parseUrl(url)))
    fail("`serverUrl` is neither a path such as `/api/basiq` nor an https address.");
  return url.replace(/\/+$/, "");
}

// Links in challenges are compared with this, and tokens are sent to it: it must be an origin alone.
function checkApiUrl(text: string): string {
  const url = parseUrl(text);
  if (!isSecureOrLocal(url) || url?.href !== `${url?.origin}/`)
    fail("`apiUrl` is not an https origin such as `https://au-api.basiq.io`, without a path.");
  return url.origin;
}

// A client token goes with this address; its parameters are the kit's.
function checkConsentUrl(text: string): string {
  const url = parseUrl(text);
  if (!isSecureOrLocal(url) || url.href !== `${url.origin}${url.pathname}`)
    fail(
      "`consentUrl` is not an https address such as `https://consent.basiq.io/home`, without parameters.",
    );
  return url.href;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isSecureOrLocal(url: URL | undefined): url is URL {
  if (url === undefined) return false;
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.protocol === "https:" || (local && url.protocol === "http:");
}

function fail(problem: string): never {
  throw new Error(`basiq-kit: <BasiqProvider>: ${problem}`);
}
