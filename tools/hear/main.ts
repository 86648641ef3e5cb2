import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startDemo } from "../../apps/demo/tests/demoProcess.js";
import { difference } from "./difference.js";
import { setup as buildDemo } from "../setup-journeys.mjs";
import { FLOWS } from "./flows/everyFlow.js";
import { hearFlow } from "./hearFlow.js";
import type { Journey } from "./journey.js";
import { ACT, transcriptOf } from "./transcript.js";

export interface HearOptions {
  /** Only the flows whose name begins so; several with commas between. */
  readonly only?: string | undefined;
  /** Compares, and writes nothing. */
  readonly check: boolean;
  /** How many flows are gone through side by side. */
  readonly atOnce: number;
  /** Prints each line as it comes. */
  readonly aloud: boolean;
}

export const TRANSCRIPTS = fileURLToPath(new URL("transcripts", import.meta.url));

type Flow = readonly [name: string, walk: (journey: Journey) => Promise<void>];
type Outcome = "same" | "new" | "different" | "not heard";

/** Goes through the flows, writes or compares their transcripts, and says how many are as they were. */
export async function hear({ only = "", check, atOnce, aloud }: HearOptions): Promise<boolean> {
  // Each of some ten programs per flow is ended with this process.
  process.setMaxListeners(20 * atOnce);
  const starts = only.split(",");
  const flows = Object.entries(FLOWS).filter(([name]) =>
    starts.some((start) => name.startsWith(start)),
  );
  if (flows.length === 0)
    throw new Error(
      `No flow’s name begins with “${only}”. There are ${Object.keys(FLOWS).join(", ")}.`,
    );
  const removeDemo = buildDemo();
  const outcomes: Outcome[] = [];
  const waiting = [...flows];
  async function walkOn() {
    for (let flow = waiting.shift(); flow !== undefined; flow = waiting.shift())
      outcomes.push(await record(flow, { check, aloud }));
  }
  await Promise.all(Array.from({ length: atOnce }, walkOn));
  removeDemo();
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  console.log(
    `${count("same")} as before, ${count("different")} different, ${count("new")} new, ${count("not heard")} not heard to the end.`,
  );
  return count("same") === outcomes.length || (!check && count("not heard") === 0);
}

async function record(
  [name, walk]: Flow,
  { check, aloud }: Pick<HearOptions, "check" | "aloud">,
): Promise<Outcome> {
  const file = `${TRANSCRIPTS}/${name}.txt`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  // Each time in a demo of its own: what a bank does depends on how many jobs there were before.
  async function listen() {
    const demo = await startDemo(["--built"]);
    const flow = await hearFlow(demo.url, walk, ({ kind, text }) => {
      if (aloud) console.error(`${name}: ${kind === "did" ? ACT : ""}${text}`);
    });
    await demo.interrupt();
    return flow;
  }
  const first = await listen();
  // A machine that is too busy for it is so for a moment.
  const { heard, fault } = first.fault === undefined ? first : await listen();
  const after = transcriptOf(heard);
  if (fault !== undefined) {
    console.log(`${name}: not heard to the end.\n${after}${fault.message}`);
    return "not heard";
  }
  if (!check) {
    mkdirSync(TRANSCRIPTS, { recursive: true });
    writeFileSync(file, after);
  }
  if (before === undefined) {
    console.log(`${name}: new.`);
    return "new";
  }
  const differences = difference(before, after);
  console.log(
    [`${name}: ${differences.length === 0 ? "as before." : "different."}`, ...differences].join(
      "\n",
    ),
  );
  return differences.length === 0 ? "same" : "different";
}
