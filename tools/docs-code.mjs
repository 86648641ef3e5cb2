// Proves the code and the links of the guides and READMEs: TypeScript compiles against the packages'
// sources, JSON and CSS parse, commands are there, links between our pages lead somewhere, each guide
// is listed and each property of the theme explained. Blocks that are marked `run` are run by
// docs-code.test.ts and docs-code.dom.test.ts.
import { checkBlock } from "./docs/checkBlock.mjs";
import { deadLinks } from "./docs/deadLinks.mjs";
import { missing } from "./docs/missing.mjs";
import { readAllBlocks, readPages } from "./docs/pages.mjs";
import { typecheck } from "./docs/typecheck.mjs";

const pages = readPages();
const blocks = readAllBlocks(pages);
const checked = blocks.filter(({ exempt }) => exempt === undefined);

const wrong = [
  ...(await Promise.all(blocks.map(checkBlock))).flat(),
  ...typecheck(checked),
  ...deadLinks(pages),
  ...missing(pages),
];
for (const { at, exempt } of blocks)
  if (exempt !== undefined) console.log(`note: ${at} is not checked: ${exempt}`);
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length > 0) process.exit(1);
console.log(`${checked.length} blocks of code and the links of ${pages.size} pages.`);
