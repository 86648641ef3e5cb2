/** The cookies of a browser, which sends each to its own path only. */
export function cookieJar() {
  const jar: { name: string; value: string; path: string }[] = [];
  return {
    /** The `cookie` header of a request to this path. */
    header: (pathname: string) =>
      jar
        .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
        .map(({ name, value }) => `${name}=${value}`)
        .join("; "),
    /** Stores the cookies that an answer sets. */
    store(headers: Headers): void {
      for (const set of headers.getSetCookie()) {
        const [, name = "", value = "", path = "/"] =
          /^([^=]+)=([^;]*);.*Path=([^;]+)/i.exec(set) ?? [];
        jar.push({ name, value, path });
      }
    },
  };
}
