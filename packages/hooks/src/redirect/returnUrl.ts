// Works on the raw text, so that the rest of the address stays exactly as it was written.
const ADDED = /^(?:state|jobIds?)(?:=|$)/;

/** An address without what a return added: `state`, `jobId`, `jobIds` (basiq-api.md, "Consent UI"). */
export function withoutReturn(href: string): URL {
  const url = new URL(href);
  url.search = pairsOf(url)
    .filter((pair) => !ADDED.test(pair))
    .join("&");
  return url;
}

/** What a return added. */
export function returnParameters(href: string): URLSearchParams {
  const added = pairsOf(new URL(href)).filter((pair) => ADDED.test(pair));
  return new URLSearchParams(added.join("&"));
}

function pairsOf({ search }: URL): string[] {
  return search.slice(1).split("&");
}
