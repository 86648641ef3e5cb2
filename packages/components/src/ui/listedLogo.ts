/** Where Basiq keeps the banks' logos. */
const BASIQ_LOGO_HOSTS: readonly string[] = ["cdn.basiq.io"];

/** A logo's address if it lies on a listed host: loading a picture gives its host the visitor's address. */
export function listedLogo(
  url: string | undefined,
  hosts: readonly string[] = BASIQ_LOGO_HOSTS,
): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === "https:" && hosts.includes(host) ? url : undefined;
}
