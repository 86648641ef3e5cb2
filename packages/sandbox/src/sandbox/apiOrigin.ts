/** The origin of an `apiUrl`. Throws unless it is exactly an origin, because the payloads' links start with it. */
export function apiOrigin(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new TypeError(
      "basiq-kit/sandbox: apiUrl must be an http or https origin without path, query or sign-in, " +
        'such as "https://au-api.basiq.io" or "http://localhost:4301".',
    );
  return url.origin;
}
