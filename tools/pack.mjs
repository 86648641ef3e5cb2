// `npm run pack`: the packages as they would be published, and the commands that install them in an
// app elsewhere. All in one command: a package finds the others it needs only where they are.
import { packAll } from "./packed/packAll.mjs";

console.error("Building and packing…");
const { sandbox, ...kit } = packAll();
const quoted = (/** @type {string} */ path) => (path.includes(" ") ? `"${path}"` : path);
console.log(`In your app's folder:

  npm install ${Object.values(kit).map(quoted).join(" ")}
  npm install --save-dev ${quoted(sandbox)}`);
