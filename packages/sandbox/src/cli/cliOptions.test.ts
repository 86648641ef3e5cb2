import { expect, it } from "vitest";
import { SANDBOX_API_KEY } from "../sandbox/createCore.js";
import { cliOptions } from "./cliOptions.js";

it("has a default for everything", () => {
  expect(cliOptions([])).toEqual({
    kind: "run",
    port: 4010,
    seed: 1,
    speed: 1,
    redirectUrl: null,
    apiKey: SANDBOX_API_KEY,
    shapes: "documented",
  });
});

it("reads all options", () => {
  expect(
    cliOptions([
      "--port",
      "5000",
      "--seed=-7",
      "--speed",
      "0.5",
      "--redirect-url",
      "http://localhost:3000/return",
      "--api-key",
      "bXktYXBwOm15LWtleQ==",
      "--shapes",
      "mixed",
    ]),
  ).toEqual({
    kind: "run",
    port: 5000,
    seed: -7,
    speed: 0.5,
    redirectUrl: "http://localhost:3000/return",
    apiKey: "bXktYXBwOm15LWtleQ==",
    shapes: "mixed",
  });
});

it("knows when help is wanted", () => {
  expect(cliOptions(["--help"])).toEqual({ kind: "help" });
});

it.each([
  [["--port", "0"], '--port needs a whole number from 1 to 65534, and got "0"'],
  [["--port", "65535"], "--port needs a whole number"],
  [["--port", ""], "--port needs a whole number"],
  [["--port", "4010.5"], "--port needs a whole number"],
  [["--seed", "x"], "--seed needs a whole number"],
  [["--speed", "0"], '--speed needs a number above 0, and got "0"'],
  [["--shapes", "odd"], '--shapes needs documented or mixed, and got "odd"'],
  [["--api-key", ""], "--api-key needs a key"],
  [["--api-key", "two words"], "--api-key needs a key without spaces"],
  [["--verbose"], "--verbose"],
  [["4010"], "4010"],
])("%j is a mistake that names what is wrong", (args, message) => {
  const request = cliOptions(args);
  expect(request.kind).toBe("mistake");
  expect(request.kind === "mistake" && request.message).toContain(message);
});
