/** The engines that the tests drive. */
export const ENGINE_NAMES = ["Chromium", "Firefox", "WebKit"] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A browser, with what all three of them can do. */
export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** Opens a window of the size that its page should have. Nothing is stored in it yet, and it knows no other. */
  readonly open: (size: Size) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** One page. Mouse and keyboard are the browser's own, not events that a script makes. */
export interface Tab {
  /** Settles once the document of that address is there. */
  readonly goTo: (url: string) => Promise<void>;
  /** Presses the back button, and doesn't wait: a restored page isn't loaded again. */
  readonly goBack: () => Promise<void>;
  /** Without a script: one that runs in a page which is left for the back button never ends. */
  readonly address: () => Promise<string>;
  /** Runs an expression in the page, awaits it, and returns its JSON. */
  readonly evaluate: (expression: string) => Promise<string | undefined>;
  readonly click: (at: Point) => Promise<void>;
  /** Presses these keys one after another; those without a character as in WebDriver (`keys.ts`). */
  readonly type: (keys: string) => Promise<void>;
  /** A PNG of what the window shows. */
  readonly picture: () => Promise<Buffer>;
  /**
   * What was thrown, logged as an error or refused by the page's policy since the last call, as far as the engine
   * shows it.
   */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Runs a function in the page. It sees nothing of this module, and its arguments and its result travel as JSON.
 *
 * @throws What it throws there; anything else if the page is being left at that moment.
 */
export async function runIn<Args extends readonly unknown[], Result>(
  tab: Tab,
  inPage: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const json = await tab.evaluate(`(${String(inPage)})(...${JSON.stringify(args)})`);
  return (json === undefined ? undefined : JSON.parse(json)) as Awaited<Result>;
}
