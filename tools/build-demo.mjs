// Builds the demo's pages and its backend into a folder: `node tools/build-demo.mjs <folder>`.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../apps/demo", import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder: node tools/build-demo.mjs <folder>");
process.env["DEMO_BUILT"] = folder;
/** @type {import("vite").InlineConfig} */
const config = { root, configFile: `${root}/vite.config.ts`, logLevel: "error" };
await build(config);
await build({ ...config, build: { ssr: "server/backend.ts", copyPublicDir: false } });
