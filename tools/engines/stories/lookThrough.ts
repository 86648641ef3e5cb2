import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AXE_COLOUR_RULES } from "../../lib/axe-colour-rules.mjs";
import { type Engine, runIn, type Size, type Tab } from "../engine.js";
import { axeFindings, setTheme, type ShownStory, showStory } from "./inStory.js";
import { isBlank } from "./isBlank.js";

const WINDOW: Size = { width: 508, height: 640 };
// Live stories run a job of some seconds.
const PATIENCE_MS = 60_000;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What an engine made of a story. */
export interface Sight extends ShownStory {
  /** Of axe, in either theme. */
  readonly findings: readonly string[];
  /** The themes whose picture has one colour only. */
  readonly blank: readonly string[];
}

export interface LookOptions {
  /** Where Storybook is. */
  readonly url: string;
  /** Where pictures are saved, as `<story>.<theme>.png`. */
  readonly folder: string;
  /** Chromium's stories are checked with axe by `npm test`. */
  readonly withAxe: boolean;
}

/**
 * Looks at stories one after another, in one page: loading it takes longer than most stories do.
 *
 * @returns For each story what will be known of it.
 */
export function lookThrough(
  engine: Engine,
  stories: readonly string[],
  options: LookOptions,
): Map<string, Promise<Sight>> {
  mkdirSync(options.folder, { recursive: true });
  const sights = new Map<string, Promise<Sight>>();
  let before: Promise<unknown> = Promise.resolve();
  const tab = openStorybook(engine, stories[0] ?? "", options);
  for (const id of stories) {
    const sight = before.then(async () => lookAt(await tab, id, options));
    // Each story's failure is reported by its own test, and the next one is looked at all the same.
    before = sight.catch(() => undefined);
    sights.set(id, sight);
  }
  return sights;
}

async function openStorybook(engine: Engine, first: string, { url, withAxe }: LookOptions) {
  const tab = await engine.open(WINDOW);
  // The banks of live stories are fast, and the addon's own run of axe isn't needed.
  const globals = "theme:light;motion:reduce;speed:10;a11y.manual:!true";
  await tab.goTo(`${url}iframe.html?id=${first}&viewMode=story&globals=${globals}`);
  await runIn(tab, async () => {
    while (!("__STORYBOOK_PREVIEW__" in globalThis))
      await new Promise((resolve) => setTimeout(resolve, 10));
  });
  if (withAxe) await tab.evaluate(`(() => { ${axe} })()`);
  return tab;
}

async function show(tab: Tab, id: string): Promise<ShownStory> {
  const until = performance.now() + PATIENCE_MS;
  do {
    const shown = await runIn(tab, showStory, id);
    if (shown !== null) return shown;
  } while (performance.now() < until);
  throw new Error(`${id} isn't drawn and played after ${PATIENCE_MS / 1_000} s.`);
}

async function lookAt(tab: Tab, id: string, options: LookOptions): Promise<Sight> {
  const shown = await show(tab, id);
  const findings: string[] = [];
  const blank: string[] = [];
  async function look(theme: string, runOnly: object) {
    await runIn(tab, setTheme, theme);
    const picture = await tab.picture();
    writeFileSync(`${options.folder}/${id}.${theme}.png`, picture);
    if (isBlank(picture)) blank.push(theme);
    if (!options.withAxe) return;
    for (const finding of await runIn(tab, axeFindings, runOnly))
      findings.push(`${theme}: ${finding}`);
  }
  // Nothing but colours differs between the themes.
  await look("light", { type: "tag", values: TAGS });
  await look("dark", { type: "rule", values: AXE_COLOUR_RULES });
  await runIn(tab, setTheme, "light");
  return { ...shown, findings, blank };
}
