import { launchFirefox } from "../engines/firefox.js";
import { type Journey, journeyOf } from "./journey.js";
import { keyboardOf } from "./keyboard.js";
import { type Heard, listenTo } from "./listener.js";
import { openScreen } from "./screen.js";
import { startScreenReader } from "./screenReader.js";

const WINDOW = { width: 1000, height: 1000 };

/** What was done and heard; up to the fault, if there was one. */
export interface HeardFlow {
  readonly heard: readonly Heard[];
  readonly fault?: Error;
}

/** Goes through a flow with a screen, a screen reader and a browser of its own. */
export async function hearFlow(
  url: string,
  walk: (journey: Journey) => Promise<void>,
  onLine: (line: Heard) => void,
): Promise<HeardFlow> {
  const closing: (() => Promise<void>)[] = [];
  const heard: Heard[] = [];
  try {
    const screen = await openScreen();
    closing.push(screen.close);
    const reader = await startScreenReader(screen);
    closing.push(reader.close);
    const listener = listenTo(reader, heard, onLine);
    const firefox = await launchFirefox({ env: screen.env, onScreen: true });
    closing.push(firefox.close);
    const tab = await firefox.open(WINDOW);
    await walk(journeyOf(tab, url, { listener, keyboard: keyboardOf(screen) }));
    return { heard: [...heard] };
  } catch (fault) {
    const error = fault instanceof Error ? fault : new Error(String(fault));
    return { heard: [...heard], fault: error };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}
