import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { expect, it } from "vitest";
import { freePorts } from "../../../../tools/lib/free-ports.mjs";
import { SANDBOX_API_KEY } from "../index.js";
import { runCli } from "./runCli.js";

async function hold(port: number): Promise<Server> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** A promise and a function that resolves it. */
function signal(): [Promise<void>, () => void] {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return [promise, settle];
}

/** A terminal that stores what is printed, with functions to wait for the start and to press Ctrl+C. */
function open() {
  const said: string[] = [];
  const wrong: string[] = [];
  const [stopped, stop] = signal();
  const [started, start] = signal();
  const host = {
    print: (line: string) => void said.push(line),
    printError: (line: string) => void wrong.push(line),
    untilStopped: () => {
      start();
      return stopped;
    },
  };
  return { host, said, wrong, stop, started };
}

it("serves what it names, until it is stopped", async () => {
  const port = await freePorts(2);
  const terminal = open();
  const exit = runCli(["--port", String(port), "--seed", "3"], terminal.host);
  await terminal.started;
  expect(terminal.said.join("\n")).toContain(SANDBOX_API_KEY);
  const urls = terminal.said.flatMap((line) => /http\S+/.exec(line)?.[0] ?? []);
  const [api = "", consentUi = "", control = ""] = urls;
  expect(urls).toEqual([
    `http://localhost:${port}`,
    `http://localhost:${port + 1}/home`,
    `http://localhost:${port}/__sandbox`,
  ]);

  const minted = await fetch(`${api}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${SANDBOX_API_KEY}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
  expect(minted.status).toBe(200);
  expect(await (await fetch(control)).text()).toContain("/token");
  expect(await (await fetch(consentUi)).text()).toMatch(/^<!doctype html>/i);

  terminal.stop();
  expect(await exit).toBe(0);
  expect(terminal.wrong).toEqual([]);
  await expect(fetch(api)).rejects.toThrow(TypeError);
  await expect(fetch(consentUi)).rejects.toThrow(TypeError);
});

it("takes the key it is given, never repeats it, and writes documented shapes", async () => {
  const port = await freePorts(2);
  const terminal = open();
  const apiKey = "bXktYXBwOm15LWtleQ==";
  const exit = runCli(["--port", String(port), "--api-key", apiKey], terminal.host);
  await terminal.started;
  expect(terminal.said.join("\n")).not.toContain(apiKey);
  const mint = (key: string) =>
    fetch(`http://localhost:${port}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${key}`, "basiq-version": "3.0" },
      body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
    });
  expect((await mint(SANDBOX_API_KEY)).status).toBe(404);
  const { access_token } = (await (await mint(apiKey)).json()) as { access_token: string };
  const connectors = await fetch(`http://localhost:${port}/connectors`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(await connectors.text()).not.toContain('"stats":null');
  terminal.stop();
  expect(await exit).toBe(0);
});

it("refuses a redirect URL nobody can return to, and leaves no server behind", async () => {
  const port = await freePorts(2);
  const terminal = open();
  expect(await runCli(["--port", String(port), "--redirect-url", "nowhere"], terminal.host)).toBe(
    1,
  );
  expect(terminal.wrong.join()).toContain("redirectUrl must be an absolute");
  await expect(fetch(`http://localhost:${port}`)).rejects.toThrow(TypeError);
});

it("runs at the speed of its option, which the control page can change", async () => {
  const port = await freePorts(2);
  const terminal = open();
  const exit = runCli(["--port", String(port), "--speed", "25"], terminal.host);
  await terminal.started;
  const control = `http://localhost:${port}/__sandbox`;
  const page = async () => (await fetch(control)).text();
  expect(await page()).toContain("Running at 25×");
  const body = new URLSearchParams({ speed: "2" });
  await fetch(`${control}/clock/speed`, { method: "POST", body });
  expect(await page()).toContain("Running at 2×");
  terminal.stop();
  expect(await exit).toBe(0);
});

it.each([
  ["API", 0],
  ["Consent UI", 1],
])("says when the %s's port is taken, and ends", async (_, offset) => {
  const port = await freePorts(2);
  const taken = await hold(port + offset);
  const terminal = open();
  expect(await runCli(["--port", String(port)], terminal.host)).toBe(1);
  expect(terminal.said).toEqual([]);
  expect(terminal.wrong.join()).toContain(`port ${port + offset} on 127.0.0.1 is taken`);
  taken.close();
});

it("prints the usage as an error after a mistake, and as output for --help", async () => {
  const mistaken = open();
  expect(await runCli(["--ports", "1"], mistaken.host)).toBe(2);
  expect(mistaken.wrong.join()).toContain("--port N");
  const helped = open();
  expect(await runCli(["--help"], helped.host)).toBe(0);
  expect([helped.said.join().includes("--port N"), helped.wrong]).toEqual([true, []]);
});
