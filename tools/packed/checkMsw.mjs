import { symlinkSync, writeFileSync } from "node:fs";
import { installOnDemand } from "../lib/install-on-demand.mjs";
import { installPacked } from "./installPacked.mjs";
import { runNode } from "./runNode.mjs";

const SCRIPT = `
import { createSandbox } from "@basiq-kit/sandbox";
import { handlers } from "@basiq-kit/sandbox/msw";
import { setupServer } from "msw/node";
const sandbox = createSandbox();
const server = setupServer(...handlers(sandbox));
server.listen({ onUnhandledRequest: "error" });
const mint = () =>
  fetch(sandbox.apiUrl + "/token", {
    method: "POST",
    headers: { authorization: "Basic " + sandbox.apiKey, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
const answer = await mint();
const { access_token } = await answer.json();
if (answer.status !== 200 || typeof access_token !== "string")
  throw new Error("A token was answered with " + answer.status + ".");
sandbox.faults.add({ on: { path: "/token" }, times: 1, fault: { kind: "drop-after" } });
const lost = await mint().then(() => "an answer", (error) => error.constructor.name);
if (lost !== "TypeError") throw new Error("A lost answer was " + lost + ".");
server.close();
`;

// MSW 3 wants Node 22, and this is what it misses on Node 20, where the kit's own tests run.
const NODE_22 = `
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
`;

/**
 * Puts the sandbox behind the global `fetch` with the oldest and the newest MSW that it takes.
 *
 * @returns {string[]} What is wrong, in words.
 */
export function checkMsw() {
  const peers = installOnDemand(new URL("../peers/", import.meta.url), "peers");
  return ["msw-oldest", "msw-newest"].flatMap((name) => {
    const project = installPacked({ packages: ["schema", "sandbox"], peers: false });
    symlinkSync(`${peers}node_modules/${name}`, `${project}node_modules/msw`, "junction");
    writeFileSync(`${project}run.js`, SCRIPT);
    writeFileSync(`${project}node22.js`, NODE_22);
    return runNode(`@basiq-kit/sandbox/msw with ${name}`, project, [
      "--import=./node22.js",
      "run.js",
    ]);
  });
}
