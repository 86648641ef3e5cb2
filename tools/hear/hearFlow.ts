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
  const screen = await openScreen();
  const reader = await startScreenReader(screen);
  const listener = listenTo(reader, onLine);
  const firefox = await launchFirefox({ env: screen.env, onScreen: true });
  try {
    const tab = await firefox.open(WINDOW);
    await walk(journeyOf(tab, url, { listener, keyboard: keyboardOf(screen) }));
    return { heard: [...listener.heard] };
  } catch (fault) {
    return {
      heard: [...listener.heard],
      fault: fault instanceof Error ? fault : new Error(String(fault)),
    };
  } finally {
    await firefox.close();
    await reader.close();
    await screen.close();
  }
}
