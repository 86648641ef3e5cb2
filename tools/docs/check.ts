import { checkBlock } from "./checkBlock.js";
import { deadLinks } from "./deadLinks.js";
import { missing } from "./missing.js";
import { readAllBlocks, readPages } from "./pages.js";
import { typecheck } from "./typecheck.js";
import { unproven } from "./unproven.js";

/** What is wrong with the pages, in words, and what was looked at. */
export async function checkPages() {
  const pages = readPages();
  const blocks = readAllBlocks(pages);
  const checked = blocks.filter(({ exempt }) => exempt === undefined);
  const wrong = [
    ...(await Promise.all(blocks.map(checkBlock))).flat(),
    ...typecheck(checked),
    ...deadLinks(pages),
    ...missing(pages),
    ...unproven(pages),
  ];
  const exempt = blocks.flatMap((one) =>
    one.exempt ? `note: ${one.at} is not checked: ${one.exempt}` : [],
  );
  const summary = `${checked.length} blocks of code and the links of ${pages.size} pages.`;
  return { wrong, notes: [...exempt, summary] };
}
