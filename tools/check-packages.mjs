// Packs every package as it would be published and checks the tarballs: what is in them, that types hold on React 18
// and 19, that what needs no React runs without it, and that the oldest and the newest MSW, Jest and Playwright take
// them.
import { checkImports } from "./packed/checkImports.mjs";
import { checkJest } from "./packed/checkJest.mjs";
import { checkMsw } from "./packed/checkMsw.mjs";
import { checkPlaywright } from "./packed/checkPlaywright.mjs";
import { checkTarballs } from "./packed/checkTarballs.mjs";
import { checkTypes } from "./packed/checkTypes.mjs";
import { PACKAGES } from "./packed/packAll.mjs";

const wrong = [
  ...(await checkTarballs()),
  ...checkImports(),
  ...checkMsw(),
  ...checkJest(),
  ...checkPlaywright(),
  ...(await checkTypes()),
];
for (const what of wrong) console.error(`✗ ${what}`);
if (wrong.length === 0) console.log(`${PACKAGES.length} packages are ready to publish.`);
process.exit(wrong.length === 0 ? 0 : 1);
