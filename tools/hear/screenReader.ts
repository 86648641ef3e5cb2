import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { runProgram } from "../engines/runProgram.js";
import { findScreenReader } from "../lib/find-screen-reader.mjs";
import type { Screen } from "./screen.js";

export interface ScreenReader {
  /** Hands over each utterance as it is spoken, to one listener. */
  readonly onUtterance: (listen: (utterance: string) => void) => void;
  readonly close: () => Promise<void>;
}

/** Starts Orca. */
const LAUNCHER = fileURLToPath(new URL("start_orca.py", import.meta.url));
/** Where it writes what Orca says. */
const UTTERANCES = 3;

const SPEECH_DISPATCHER = `AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
DisableAutoSpawn
`;
// A voice that speaks to nobody: each utterance ends at once.
const SILENT_VOICE = `GenericExecuteSynth "true"
GenericCmdDependency "true"
AddVoice "en" "MALE1" "silent"
DefaultVoice "silent"
`;

/** Starts Orca on a screen, and waits until it speaks. */
export async function startScreenReader({ env, home }: Screen): Promise<ScreenReader> {
  const { python, speechDispatcher } = findScreenReader();
  const voice = join(home, ".config/speech-dispatcher");
  mkdirSync(join(voice, "modules"), { recursive: true });
  writeFileSync(join(voice, "speechd.conf"), SPEECH_DISPATCHER);
  writeFileSync(join(voice, "modules/silent.conf"), SILENT_VOICE);

  const dispatcher = runProgram(
    speechDispatcher,
    ["-s", "-t", "0", "-c", "unix_socket", "-C", voice, "-L", home, "-P", join(home, "voice.pid")],
    { env },
  );
  const reader = runProgram(python, [LAUNCHER], { reads: UTTERANCES, env });
  const lines = createInterface({ input: reader.child.stdio[UTTERANCES] as Readable });
  let listener: (utterance: string) => void = () => {};
  await new Promise<void>((resolve, reject) => {
    listener = () => resolve();
    lines.on("line", (line) => listener(line));
    lines.once("close", () => reject(new Error("Orca ended before it spoke.")));
  });
  return {
    onUtterance: (listen) => void (listener = listen),
    async close() {
      // Asked to end, it may wait for a browser that is gone; and it has nothing to store.
      reader.child.kill("SIGKILL");
      await reader.stop();
      await dispatcher.stop();
    },
  };
}
