import { once } from "node:events";
import type { Readable } from "node:stream";
import { findEngines } from "../lib/find-engines.mjs";
import { findScreenReader } from "../lib/find-screen-reader.mjs";
import { runProgram, temporaryFolder } from "../engines/runProgram.js";

/**
 * A screen of its own with a bus, on which programs can be heard and nothing else runs. It has no window manager: there is
 * one window, and Debian's come with fonts that change how the other tests' pages look.
 */
export interface Screen {
  /** Variables of the programs that run there. */
  readonly env: NodeJS.ProcessEnv;
  /** Its home directory, which is empty at first. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

const SIZE = "1100x1200x24";
/** Each of them says on this file descriptor that it is ready. */
const READY = 3;

export async function openScreen(): Promise<Screen> {
  const { bus, accessibilityBus } = findScreenReader();
  const home = temporaryFolder("hear");
  const xvfb = runProgram(
    findEngines().xvfb,
    ["-displayfd", String(READY), "-screen", "0", SIZE, "-nolisten", "tcp"],
    { reads: READY },
  );
  const display = `:${await firstLine(xvfb.child.stdio[READY])}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    HOME: home.path,
    XDG_RUNTIME_DIR: home.path,
    DISPLAY: display,
    LANG: "en_AU.UTF-8",
    TZ: "Australia/Sydney",
    ACCESSIBILITY_ENABLED: "1",
    GNOME_ACCESSIBILITY: "1",
    // Settings are read from memory: there is no desktop that stores any.
    GSETTINGS_BACKEND: "memory",
  };
  const messages = runProgram(
    bus,
    ["--session", "--nofork", "--nopidfile", `--print-address=${READY}`],
    {
      reads: READY,
      env,
    },
  );
  env["DBUS_SESSION_BUS_ADDRESS"] = await firstLine(messages.child.stdio[READY]);
  const accessibility = runProgram(accessibilityBus, ["--launch-immediately"], { env });
  return {
    env,
    home: home.path,
    async close() {
      await accessibility.stop();
      await messages.stop();
      await xvfb.stop();
      home.remove();
    },
  };
}

async function firstLine(output: unknown): Promise<string> {
  const [line] = await once(output as Readable, "data");
  return String(line).trim();
}
