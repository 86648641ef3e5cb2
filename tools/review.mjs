// `npm run review`: a picture of every state, on one page that needs no server.
//   npm run review -- --against <folder>   beside an earlier review's, what differs first
//   npm run review -- --only components-mfaprompt   the stories whose id begins so
//   npm run review -- --reuse   the Storybook that was built last, instead of a new one
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildStorybook } from "./review/buildStorybook.mjs";
import { review } from "./review/review.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    against: { type: "string" },
    only: { type: "string", multiple: true },
    out: { type: "string", default: `${root}.cache/review` },
    reuse: { type: "boolean", default: false },
  },
});

const { stories, faults, differences } = await review({
  storybook: values.reuse ? `${root}.cache/storybook` : buildStorybook(),
  folder: values.out,
  against: values.against,
  only: values.only ?? [],
});

for (const fault of faults) console.error(`✗ ${fault}`);
const differing = differences?.filter(({ status }) => status !== "same").length;
console.log(
  `${stories.length} states${differing === undefined ? "" : `, ${differing} pictures differ`}: ${values.out}/index.html`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
