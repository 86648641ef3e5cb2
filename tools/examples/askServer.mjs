/**
 * Signs someone in at an example's server, and asks for their connections as a page would.
 *
 * @param {import("./servers.mjs").Server} server
 * @param {string} origin
 */
export async function askServer({ signIn, drawn }, origin) {
  const signedIn = await signIn(origin);
  const cookie = signedIn.headers.getSetCookie().join().split(";")[0] ?? "";
  const answer = await fetch(`${origin}/api/basiq/connections`, { headers: { cookie } });
  const body = await answer.text();
  if (answer.status !== 200 || !body.includes('"data":[]'))
    throw new Error(`A new person's connections were ${answer.status}: ${body}`);
  const stranger = await fetch(`${origin}/api/basiq/connections`);
  if (stranger.status !== 401) throw new Error(`Without a session it was ${stranger.status}.`);
  const page = await (await fetch(origin, { headers: { cookie } })).text();
  for (const part of drawn)
    if (!page.includes(part)) throw new Error(`The page doesn't have ${part}:\n${page}`);
}
