// `npm run hear`: goes through each flow of the demo with a keyboard and a real screen reader (Orca in Firefox), and
// writes what is heard, one utterance a line, into tools/hear/transcripts. Then it says what differs from before.
//   npm run hear -- --only refresh,wrong   the flows whose names begin so
//   npm run hear -- --check          writes nothing, and fails if something differs
//   npm run hear -- --aloud          prints each line as it is heard
//   npm run hear -- --at-once 1      one flow after another, instead of two side by side
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource } from "./lib/load-source.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    check: { type: "boolean", default: false },
    aloud: { type: "boolean", default: false },
    "at-once": { type: "string", default: "2" },
  },
});
/** @type {typeof import("./hear/main.js")} */
const { hear } = await loadSource(fileURLToPath(new URL("hear/main.ts", import.meta.url)));
const isGood = await hear({
  only: values.only,
  check: values.check,
  aloud: values.aloud,
  atOnce: Number(values["at-once"]),
});
process.exit(isGood ? 0 : 1);
