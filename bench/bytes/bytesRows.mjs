import { readFileSync } from "node:fs";
import { installOnDemand } from "../../tools/install-on-demand.mjs";
import { measure } from "../../tools/measure.mjs";
import { imports } from "./imports.mjs";

/** Kilobytes per import, ours and others', all bundled in the same way. */
export async function bytesRows() {
  const root = installOnDemand(new URL("compared/", import.meta.url), "bench-compared");
  /** @type {Record<string, string>} */
  const versions = JSON.parse(readFileSync(`${root}package.json`, "utf8")).dependencies;
  const rows = [];
  for (const { name, code, ours, atRunTime } of imports) {
    const { js, later, css } = await measure(ours ? { code } : { code, root });
    const named = name.replace(/[^ ,]+/g, (word) =>
      word in versions ? `${word} ${versions[word]}` : word,
    );
    // For our own packages it is measured: what is loaded with the first request, from the app's own files.
    const own = `${later.toFixed(1)} kB of its own, with the first request`;
    rows.push({ name: named, js, css, atRunTime: atRunTime ?? own });
  }
  return rows;
}
