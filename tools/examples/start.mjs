import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePorts } from "../lib/free-ports.mjs";

/**
 * Starts a program of Node's and waits for a line that it prints.
 *
 * @param {string[]} args @param {RegExp} ready
 * @param {{ cwd?: string; env?: Record<string, string> }} [options]
 * @returns {Promise<{ printed: string; stop: () => void }>}
 */
export async function start(args, ready, { cwd, env } = {}) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  let printed = "";
  child.stderr.on("data", (text) => (printed += text));
  for await (const line of createInterface({ input: child.stdout })) {
    printed += `${line}\n`;
    if (ready.test(line)) return { printed, stop: () => child.kill() };
  }
  throw new Error(`${args.join(" ")} ended before it was ready:\n${printed}`);
}

/**
 * The sandbox as its command line starts it, and what tells an app's server of it.
 *
 * @param {string} redirectUrl The page that people come back to.
 */
export async function startSandbox(redirectUrl) {
  // The Consent UI takes the next one.
  const port = await freePorts(2);
  const cli = fileURLToPath(new URL("../../packages/sandbox/dist/cli.js", import.meta.url));
  const { printed, stop } = await start(
    [cli, "--port", String(port), "--redirect-url", redirectUrl],
    /^API key/,
  );
  const [, key = ""] = /^API key\s+(\S+)/m.exec(printed) ?? [];
  const [apiUrl, consentUrl] = [`http://localhost:${port}`, `http://localhost:${port + 1}/home`];
  const env = {
    BASIQ_API_KEY: key,
    BASIQ_API_URL: apiUrl,
    BASIQ_CONSENT_URL: consentUrl,
    NEXT_PUBLIC_BASIQ_API_URL: apiUrl,
    NEXT_PUBLIC_BASIQ_CONSENT_URL: consentUrl,
  };
  return { env, stop };
}
