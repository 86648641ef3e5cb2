#!/usr/bin/env node
import { once } from "node:events";
import { runCli } from "./cli/runCli.js";

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  untilStopped: () => Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]),
});
