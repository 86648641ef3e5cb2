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
 * @property {string} [routes] Where the kit's routes are, if not at `/api/basiq` of the pages' own origin.
 * @property {(signedIn: Response) => Promise<Record<string, string>>} [session] What a request carries, if not a cookie.
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

/** The examples that have a server, by name. @type {Readonly<Record<string, Server>>} */
export const servers = {
  "vite-hono": plain,
  "react-router": plain,
  express: plain,
  "bearer-api": {
    ...plain,
    signIn: (origin) =>
      fetch(`${apiOriginOf(origin)}/session`, {
        method: "POST",
        body: new URLSearchParams({ email: "richard@example.com" }),
      }),
    routes: "/basiq",
    session: async (signedIn) => ({
      authorization: `Bearer ${(await signedIn.json()).token}`,
    }),
  },
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

/** The address of an example's app, before anything listens there. */
export async function freeOrigin() {
  // An API of its own takes the next one.
  return `http://127.0.0.1:${await freePorts(2)}`;
}

/** The origin of an API that isn't at the origin of its pages. @param {string} origin */
export function apiOriginOf(origin) {
  return `http://127.0.0.1:${Number(new URL(origin).port) + 1}`;
}

/**
 * Starts an example's server.
 *
 * @param {Server} server
 * @param {{ cwd: string; origin: string; env: Record<string, string> }} options
 */
export function startServer({ args, ready }, { cwd, origin, env }) {
  const { port } = new URL(origin);
  const own = { ...env, PORT: port, APP_ORIGIN: origin, SESSION_SECRET: "a secret of this test" };
  return start(args, ready, { cwd, env: own });
}
