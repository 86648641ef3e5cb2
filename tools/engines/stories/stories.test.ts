import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveStorybook } from "../../review/storybook.mjs";
import { type Engine, ENGINE_NAMES, type EngineName } from "../engine.js";
import { launchEngine } from "../launchEngine.js";
import { writeContactSheet } from "./contactSheet.js";
import { lookThrough, type Sight } from "./lookThrough.js";

const TOLERANCE_PX = 4;
// Letters aren't as wide everywhere, so a word that just fits its line in one engine begins another line in the next.
const LINE_PX = 25;
const folder = fileURLToPath(new URL("../../../.cache/engines", import.meta.url));
const only = process.env["STORIES"] ?? "";

const storybook = await serveStorybook();
const { entries } = (await (await fetch(`${storybook.url}index.json`)).json()) as {
  entries: Record<
    string,
    { id: string; title: string; name: string; type: string; tags: readonly string[] }
  >;
};
const stories = Object.values(entries).filter(
  ({ type, id, tags }) => type === "story" && id.startsWith(only) && !tags.includes("no-picture"),
);
const ids = stories.map(({ id }) => id);

describe("a story, in Chromium, Firefox and WebKit", () => {
  const engines: Engine[] = [];
  const sights = new Map<EngineName, Map<string, Promise<Sight>>>();

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    engines.push(
      ...(await Promise.all(
        ENGINE_NAMES.map((name) => launchEngine(name, { TZ: "Australia/Sydney" })),
      )),
    );
    for (const engine of engines)
      sights.set(
        engine.name,
        lookThrough(engine, ids, {
          url: storybook.url,
          folder: `${folder}/${engine.name}`,
          withAxe: engine.name !== "Chromium",
        }),
      );
  });

  afterAll(async () => {
    writeContactSheet(folder, stories, engines);
    await Promise.all(engines.map((engine) => engine.close()));
    await storybook.close();
  });

  it.for(stories)("is drawn alike: $title › $name ($id)", async ({ id }) => {
    const sightOf = (name: EngineName) => {
      const sight = sights.get(name)?.get(id);
      if (sight === undefined) throw new Error(`${name} hasn't looked at ${id}.`);
      return sight;
    };
    const chromium = (await sightOf("Chromium")).box;
    for (const name of ENGINE_NAMES) {
      const { error, isEmpty, blank, findings, sideways, box } = await sightOf(name);
      const heights = `${name}'s height ${box.height}, Chromium's ${chromium.height}`;
      expect.soft(error, name).toBeUndefined();
      expect.soft(blank, `${name} draws nothing`).toEqual(isEmpty ? ["light", "dark"] : []);
      expect.soft(findings, name).toEqual([]);
      expect.soft(sideways, `${name} scrolls sideways`).toBe(0);
      expect
        .soft(isNear(box.width, chromium.width, TOLERANCE_PX), `${name}'s width ${box.width}`)
        .toBe(true);
      const isAlike = isNear(box.height, chromium.height, TOLERANCE_PX + LINE_PX);
      expect.soft(isAlike, heights).toBe(true);
    }
  });
});

const isNear = (size: number, other: number, by: number) => Math.abs(size - other) <= by;
