import { setTimeout as wait } from "node:timers/promises";
import type { ScreenReader } from "./screenReader.js";

/** A line of a transcript as it comes: what a person did, or what they heard. */
export interface Heard {
  readonly kind: "did" | "heard";
  readonly text: string;
}

export interface Listener {
  readonly heard: readonly Heard[];
  /** Notes what the person does, between what they hear. */
  readonly did: (text: string) => void;
  /** Forgets all that was said so far. */
  readonly startHere: () => void;
  /** Waits until something like this is said after the person's last act; says whether it was. */
  readonly hears: (words: RegExp) => Promise<boolean>;
  /** Waits for something more than this many lines. */
  readonly says: (lines: number) => Promise<void>;
  /** Notes an act in place of what came after this many lines, up to the last that says these words. */
  readonly replace: (lines: number, until: RegExp, act: string) => void;
  /** Forgets what came after the last line that says these words. */
  readonly endAt: (words: RegExp) => void;
  /** Waits until nothing is said for a while, from now on. */
  readonly silence: () => Promise<void>;
}

/** How long nothing is said before a person takes it for the end. */
const SILENCE_MS = 3_500;
/** A busy machine’s screen reader is as much as half a minute behind the page. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

/** @param heard What was done and heard so far: it grows. */
export function listenTo(
  reader: ScreenReader,
  heard: Heard[],
  onLine: (line: Heard) => void,
): Listener {
  function note(line: Heard) {
    heard.push(line);
    onLine(line);
  }
  let lastAt = 0;
  reader.onUtterance((text) => {
    if (text === "") return;
    note({ kind: "heard", text });
    lastAt = performance.now();
  });
  const sinceLastAct = () => heard.slice(heard.findLastIndex(({ kind }) => kind === "did") + 1);
  return {
    heard,
    did: (text) => note({ kind: "did", text }),
    startHere: () => void heard.splice(0),
    async hears(words) {
      const until = performance.now() + PATIENCE_MS;
      while (performance.now() < until) {
        if (sinceLastAct().some(({ text }) => words.test(text))) return true;
        await wait(LOOK_MS);
      }
      return false;
    },
    async says(lines) {
      const until = performance.now() + PATIENCE_MS;
      while (heard.length <= lines && performance.now() < until) await wait(LOOK_MS);
    },
    replace(lines, until, act) {
      const last = heard.findLastIndex(({ text }) => until.test(text));
      const count = last < lines ? heard.length : last - lines;
      heard.splice(lines, count, { kind: "did", text: act });
    },
    endAt: (words) => void heard.splice(heard.findLastIndex(({ text }) => words.test(text)) + 1),
    async silence() {
      lastAt = performance.now();
      while (performance.now() - lastAt < SILENCE_MS) await wait(LOOK_MS);
    },
  };
}
