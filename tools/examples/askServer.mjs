import { freePorts } from "../lib/free-ports.mjs";
import { start } from "./start.mjs";

/**
 * How an example's server is started, how someone signs in there, and what their page says.
 *
 * @typedef {object} Server
 * @property {string[]} args
 * @property {RegExp} ready
 * @property {(origin: string) => Promise<Response>} signIn
 * @property {string[]} drawn
 */

/** @type {Server} */
const plain = {
  args: ["node_modules/tsx/dist/cli.mjs", "server/index.ts"],
  ready: /localhost/,
  signIn: (origin) =>
    fetch(`${origin}/api/session`, {
      method: "POST",
      body: new URLSearchParams({ email: "richard@example.com" }),
      redirect: "manual",
    }),
  drawn: ["<main></main>"],
};

/** @type {Readonly<Record<string, Server>>} */
const servers = {
  "vite-hono": plain,
  express: plain,
  "next-app-router": {
    args: ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1"],
    ready: /Ready in/,
    signIn: signInToNext,
    // The server draws what its own component says, and the kit's before it has an answer.
    drawn: ["Nothing is connected yet.", 'data-status="loading"'],
  },
};

/**
 * A server action is called as a form without scripts calls it.
 *
 * @param {string} origin
 */
async function signInToNext(origin) {
  const html = await (await fetch(origin)).text();
  const action = /name="(\$ACTION_ID_[^"]+)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`The page has no form to sign in with:\n${html}`);
  const body = new FormData();
  body.set(action, "");
  body.set("email", "richard@example.com");
  return fetch(origin, { method: "POST", body, headers: { origin }, redirect: "manual" });
}

/**
 * Starts an example's server, where it has one, signs someone in, and asks for their connections as a page would.
 *
 * @param {{ name: string; cwd: string }} example
 * @param {Record<string, string>} env What tells it of the sandbox.
 */
export async function askServer({ name, cwd }, env) {
  const server = servers[name];
  if (server === undefined) return;
  const port = String(await freePorts());
  const origin = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: port, APP_ORIGIN: origin, SESSION_SECRET: "a secret of this test" };
  const { stop } = await start(server.args, server.ready, { cwd, env: own });
  try {
    const signedIn = await server.signIn(origin);
    const cookie = signedIn.headers.getSetCookie().join().split(";")[0] ?? "";
    const answer = await fetch(`${origin}/api/basiq/connections`, { headers: { cookie } });
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes('"data":[]'))
      throw new Error(`A new person's connections were ${answer.status}: ${body}`);
    const stranger = await fetch(`${origin}/api/basiq/connections`);
    if (stranger.status !== 401) throw new Error(`Without a session it was ${stranger.status}.`);
    const page = await (await fetch(origin, { headers: { cookie } })).text();
    for (const part of server.drawn)
      if (!page.includes(part)) throw new Error(`The page doesn't have ${part}:\n${page}`);
  } finally {
    stop();
  }
}
