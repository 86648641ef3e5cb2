import "../styles.css";
import { useConsent } from "@basiq-kit/hooks";
import { createWorld, networkFaults } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { cleanup } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import * as kit from "../index.js";
import { holdLogos, type Movement, watchShifts } from "../testing/layoutShift.js";
import { LIVE_SCENES, type LiveScene } from "../testing/liveScenes.js";
import { renderInWorld } from "../testing/renderInWorld.js";

const WIDTHS = [
  [390, 844],
  [768, 1024],
] as const;
/** How late everything is, and how late what names a bank is besides. */
const LATE_MS = 400;
const NAMES_LATE_MS = 1_200;
const STEP_MS = 200;
const STEPS = 22;

const BELOW = "What stands below is read while the answer is on its way. ".repeat(40);

interface Seen extends Movement {
  /** In pixels, at first and in the end. */
  readonly heights: string;
  /** Every box at first and in the end, to see which one has grown. */
  readonly boxes: string;
}

const logos = await holdLogos();

/** Draws a scene as a part of a page, with every answer late, and sums up what moves until it is all there. */
async function measure(scene: LiveScene, [width, height]: (typeof WIDTHS)[number]): Promise<Seen> {
  await page.viewport(width, height);
  await expect.poll(() => innerWidth).toBe(width);
  const world = createWorld({ server: createBasiqServer });
  const ui = await scene.setUp(world);
  world.network.fail(/./, networkFaults.late(LATE_MS));
  world.network.fail(/\/connectors/, networkFaults.late(NAMES_LATE_MS));
  const { container, advance, getByTestId } = renderInWorld(world, <Page>{ui}</Page>);
  const part = getByTestId("part");
  const first = part.clientHeight;
  const boxes = boxesOf(part);
  const watch = await watchShifts(getByTestId("below"));
  for (let step = 0; step < STEPS; step += 1) {
    const before = container.innerHTML;
    await advance(STEP_MS);
    if (container.innerHTML !== before) await watch.look();
  }
  await logos.release();
  const movement = await watch.stop();
  expect(part.textContent).toMatch(scene.says);
  const heights = `${first} → ${part.clientHeight}`;
  return { ...movement, heights, boxes: `at first:\n${boxes}\nin the end:\n${boxesOf(part)}` };
}

/** Each box of a part of the page with its size in pixels, by its class. */
function boxesOf(part: Element): string {
  return [...part.querySelectorAll("*")]
    .filter(({ clientHeight }) => clientHeight > 1)
    .map((box) => `${box.className || box.tagName} ${box.clientWidth} × ${box.clientHeight}`)
    .join("\n");
}

function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main style={{ position: "absolute", inset: 0, font: "16px/1.5 system-ui" }}>
      <p style={{ margin: 0, blockSize: 48 }}>Above</p>
      <div data-testid="part">{children}</div>
      <p data-testid="below" style={{ margin: 0 }}>
        {BELOW}
      </p>
    </main>
  );
}

const table: string[] = [];

afterEach(cleanup);
afterAll(async () => {
  await logos.end();
  await page.viewport(480, 720);
  console.log(["component: given | width | shift | moved | height", ...table].join("\n"));
});

describe("From first paint to data", () => {
  it.each(LIVE_SCENES)("$component moves nothing: $given", async (scene) => {
    const name = `${scene.component}: ${scene.given}`;
    const most = scene.allowed ?? 0;
    const faults: string[] = [];
    for (const size of WIDTHS) {
      const { shift, moved, heights, boxes } = await measure(scene, size);
      cleanup();
      const score = Math.round(shift * 100) / 100;
      const row = [name, size[0], score.toFixed(2), `${moved.toFixed(1)} px`, heights].join(" | ");
      table.push(row);
      if (score > most || (most === 0 && moved >= 1)) faults.push(`${row}\n${boxes}`);
    }
    expect(faults).toEqual([]);
  });

  const components = Object.keys(kit).filter((name) => `${name}View` in kit);

  it.each(components)("%s is measured", (component) => {
    const scenes = LIVE_SCENES.filter((scene) => scene.component === component);
    expect(scenes, `Write a scene of ${component} in testing/liveScenes.tsx.`).not.toEqual([]);
  });
});

/** Nothing, and then something: the mistake that is looked for. */
function Jumping() {
  const { status } = useConsent();
  return status === "loading" ? null : <p style={{ blockSize: 120 }}>{status}</p>;
}

it("is measured: what reserves no space is found", async () => {
  const setUp = () => <Jumping />;
  const seen = await measure({ component: "", given: "", setUp, says: /none/ }, WIDTHS[0]);
  expect(seen.shift).toBeGreaterThan(0.1);
  expect(seen.moved).toBeGreaterThan(119);
});
