import { apiOriginOf } from "./servers.mjs";

/** @param {Response} signedIn @returns {Promise<Record<string, string>>} */
async function cookieOf(signedIn) {
  return { cookie: signedIn.headers.getSetCookie().join().split(";")[0] ?? "" };
}

/**
 * Signs someone in at an example's server, and asks for their connections as a page would.
 *
 * @param {import("./servers.mjs").Server} server
 * @param {string} origin
 */
export async function askServer({ signIn, drawn, routes, session = cookieOf }, origin) {
  const headers = await session(await signIn(origin));
  const url = `${routes === undefined ? `${origin}/api/basiq` : apiOriginOf(origin) + routes}/connections`;
  const answer = await fetch(url, { headers });
  const body = await answer.text();
  if (answer.status !== 200 || !body.includes('"data":[]'))
    throw new Error(`A new person's connections were ${answer.status}: ${body}`);
  const stranger = await fetch(url);
  if (stranger.status !== 401) throw new Error(`Without a session it was ${stranger.status}.`);
  const page = await (await fetch(origin, { headers })).text();
  for (const part of drawn)
    if (!page.includes(part)) throw new Error(`The page doesn't have ${part}:\n${page}`);
}
