import { parseArgs } from "node:util";
import { SANDBOX_API_KEY } from "../sandbox/createCore.js";
import type { Shapes } from "../world/shapes.js";

/** What the command line asks for: a run, the help, or a mistake to report. */
export type CliRequest = CliRun | { kind: "help" } | { kind: "mistake"; message: string };

/** A run and its settings. */
export interface CliRun {
  kind: "run";
  port: number;
  seed: number;
  speed: number;
  redirectUrl: string | null;
  apiKey: string;
  shapes: Shapes;
}

export const USAGE = `basiq-sandbox: a stand-in for Basiq's API v3 on this machine. Unofficial.

  --port N             the API's port (default 4010); the Consent UI takes the next one
  --seed N             decides every id, duration and coin (default 1)
  --speed N            how many times as fast time runs (default 1)
  --redirect-url URL   where the Consent UI sends people back to (default: the control page)
  --api-key KEY        the key that POST /token takes (default: one that is printed)
  --shapes WHICH       documented: payloads as Basiq's OpenAPI shows them (default);
                       mixed: every shape that some document of Basiq's shows
  --help               this text`;

/** Reads the command line; a mistake says what to write instead. */
export function cliOptions(args: readonly string[]): CliRequest {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return { kind: "help" };
    return {
      kind: "run",
      port: integer("port", values.port, 1, 65_534),
      seed: integer("seed", values.seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      speed: positive("speed", values.speed),
      redirectUrl: values["redirect-url"] ?? null,
      apiKey: readKey(values["api-key"]),
      shapes: readShapes(values.shapes),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "mistake", message };
  }
}

const OPTIONS = {
  port: { type: "string", default: "4010" },
  seed: { type: "string", default: "1" },
  speed: { type: "string", default: "1" },
  "redirect-url": { type: "string" },
  "api-key": { type: "string", default: SANDBOX_API_KEY },
  shapes: { type: "string", default: "documented" },
  help: { type: "boolean", default: false },
} as const;

function integer(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(
      `--${name} needs a whole number from ${least} to ${most}, and got "${text}".`,
    );
  return value;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new RangeError(`--${name} needs a number above 0, and got "${text}".`);
  return value;
}

/** The message doesn't repeat the key, which may be a real one. */
function readKey(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text))
    throw new RangeError(
      "--api-key needs a key without spaces, such as the Base64 that Basiq gives.",
    );
  return text;
}

function readShapes(text: string): Shapes {
  if (text === "documented" || text === "mixed") return text;
  throw new RangeError(`--shapes needs documented or mixed, and got "${text}".`);
}
