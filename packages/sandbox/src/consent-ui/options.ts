import { CONSENT_URL } from "../world/core.js";

/**
 * A Consent UI's origin, and the address that people return to.
 *
 * @example
 * const options: ConsentUiOptions = {
 *   origin: "http://localhost:4302",
 *   redirectUrl: "http://localhost:4300/basiq/return",
 * };
 */
export interface ConsentUiOptions {
  /** Its own origin, which isn't the API's. Default `https://consent.basiq.io`. */
  origin?: string;
  /** The redirect URL, as an application sets it in Basiq's dashboard: the only place it ever sends anyone to. */
  redirectUrl: string;
}

/** The checked options. */
export interface Site {
  origin: string;
  redirectUrl: URL;
}

/** Checks the options. Throws a `TypeError` for an invalid origin or redirect URL. */
export function checkOptions(options: ConsentUiOptions): Site {
  const { origin = CONSENT_URL, redirectUrl } = options;
  const site = webUrl(origin);
  if (!site || `${site.origin}/` !== site.href)
    throw new TypeError(
      "basiq-kit/sandbox: the Consent UI's origin must be an http or https origin without path, query or sign-in, " +
        'such as "http://localhost:4302".',
    );
  const target = webUrl(redirectUrl);
  if (!target || target.username || target.password || target.hash)
    throw new TypeError(
      "basiq-kit/sandbox: redirectUrl must be an absolute http or https URL without sign-in or fragment, " +
        'such as "http://localhost:4300/basiq/return".',
    );
  return { origin: site.origin, redirectUrl: target };
}

function webUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
