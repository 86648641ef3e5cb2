import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findScreenReader } from "../lib/find-screen-reader.mjs";
import type { Screen } from "./screen.js";

/** A keyboard of the screen: a screen reader takes its keys before the browser does. */
export interface Keyboard {
  /** @param name As X11 spells it: `Return`, `Escape`, `Down`, `shift+Tab`. */
  readonly press: (name: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits until a window of the browser is there, and gives it the focus. */
  readonly faceBrowser: () => Promise<void>;
}

const run = promisify(execFile);
const BETWEEN_KEYS_MS = "80";

export function keyboardOf({ env }: Screen): Keyboard {
  const { keyboard } = findScreenReader();
  const xdotool = (...args: readonly string[]) => run(keyboard, args, { env });
  return {
    press: async (name) => void (await xdotool("key", "--clearmodifiers", name)),
    type: async (text) => void (await xdotool("type", "--delay", BETWEEN_KEYS_MS, text)),
    faceBrowser: async () =>
      void (await xdotool(
        "search",
        "--sync",
        "--onlyvisible",
        "--class",
        "firefox",
        "windowfocus",
        "--sync",
      )),
  };
}
