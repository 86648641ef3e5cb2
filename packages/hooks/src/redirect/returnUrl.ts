// Works on the raw text, so that the rest of the address stays exactly as it was written.
const ADDED = /^(?:state|jobIds?)(?:=|$)/;
// Without a value it is an anchor of the page.
const ADDED_TO_HASH = /^(?:state|jobIds?)=/;

/**
 * An address without what a return added: `state`, `jobId`, `jobIds` (basiq-api.md, "Consent UI"). They may be
 * behind the `#` too, as in `/#/return?state=…` of a hash router, or `/return#state=…`.
 */
export function withoutReturn(href: string): URL {
  const url = new URL(href);
  const { route, pairs } = readHash(url);
  url.search = searchPairs(url)
    .filter((pair) => !ADDED.test(pair))
    .join("&");
  const own = pairs.filter((pair) => !ADDED_TO_HASH.test(pair));
  if (own.length < pairs.length)
    url.hash = own.length === 0 ? route.replace(/[?&]$/, "") : route + own.join("&");
  return url;
}

/** What a return added. */
export function returnParameters(href: string): URLSearchParams {
  const url = new URL(href);
  const added = [
    ...searchPairs(url).filter((pair) => ADDED.test(pair)),
    ...readHash(url).pairs.filter((pair) => ADDED_TO_HASH.test(pair)),
  ];
  return new URLSearchParams(added.join("&"));
}

/** All parameters of an address, before and behind the `#`. */
export function allParameters(url: URL): URLSearchParams {
  return new URLSearchParams([...searchPairs(url), ...readHash(url).pairs].join("&"));
}

interface Hash {
  /** The route of a hash router, with the `?` after it. */
  readonly route: string;
  readonly pairs: readonly string[];
}

export function readHash({ hash }: URL): Hash {
  const found = /^#(!?\/[^?&]*[?&]?|[^=&]*\?)?(.*)$/.exec(hash);
  const [, route = "", query = ""] = found ?? [];
  return { route, pairs: query === "" ? [] : query.split("&") };
}

function searchPairs({ search }: URL): string[] {
  return search.slice(1).split("&");
}
