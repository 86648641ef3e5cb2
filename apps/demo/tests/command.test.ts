import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePorts } from "../../../tools/lib/free-ports.mjs";
import { DEMO_PORTS, runDemo, startDemo } from "./demoProcess.js";

describe("the demo command", () => {
  it("prints one line with the address, serves it, and stops cleanly on Ctrl-C", async () => {
    const demo = await startDemo();
    onTestFinished(() => void demo.interrupt());
    expect(demo.output()).toBe(`The demo is at ${demo.url} (Ctrl-C stops it).\n`);
    expect(await (await fetch(demo.url)).text()).toContain("Ledgerbird");
    expect(await demo.interrupt()).toBe(0);
    await expect(fetch(demo.url)).rejects.toThrow("fetch failed");
  });

  it("says which port is taken and how to choose another", async () => {
    const port = await freePorts(DEMO_PORTS);
    const taken = createServer().listen(port + 1, "127.0.0.1");
    await once(taken, "listening");
    const { output, code } = await runDemo(["--port", String(port)]);
    taken.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port + 1} is taken, and the sandbox needs it.`);
    expect(output).toContain("npm run demo -- --port");
  });

  it.each([
    [["--port", "many"], "--port is a number from 1 to 65533"],
    [["--speed", "0"], "--speed is a number from 0.1 to 1000"],
    [["--colour", "red"], "The demo takes --port N and --speed N, and --built"],
  ])("refuses %j and says what it takes", async (args, message) => {
    const { output, code } = await runDemo(args);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});
