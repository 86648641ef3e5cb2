// Checks the code and the links of the guides and READMEs: TypeScript compiles against the packages'
// sources, JSON and CSS parse, commands exist, links between our pages lead somewhere, each guide
// is listed and each property of the theme explained. Blocks that are marked `run` are run by
// docs-code.test.ts and docs-code.dom.test.ts.
import { checkBlock, unknownProperties } from "./docs/checkBlock.mjs";
import { deadLinks } from "./docs/deadLinks.mjs";
import { missing } from "./docs/missing.mjs";
import { readAllBlocks, readPages } from "./docs/pages.mjs";
import { readSources } from "./docs/sources.mjs";
import { typecheck } from "./docs/typecheck.mjs";

const pages = readPages();
const blocks = readAllBlocks(pages);
const checked = blocks.filter(({ exempt }) => exempt === undefined);
const sources = readSources(checked);

const wrong = [
  ...blocks.flatMap(checkBlock),
  ...typecheck(sources, checked),
  ...deadLinks(pages),
  ...missing(pages),
  ...[...pages].flatMap(([page, text]) => unknownProperties(text).map((what) => `${page} ${what}`)),
];
for (const { page, line, exempt } of blocks)
  if (exempt !== undefined) console.log(`note: ${page}:${line} is not checked: ${exempt}`);
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length === 0)
  console.log(`${checked.length} blocks of code and the links of ${pages.size} pages.`);
process.exit(wrong.length === 0 ? 0 : 1);
