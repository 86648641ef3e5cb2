import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Nothing above this folder is looked at: the repository around it has everything installed too. */
// oxlint-disable-next-line import/no-default-export -- Next.js asks for it.
export default { turbopack: { root: here }, outputFileTracingRoot: here };
