import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readBlocks } from "./blocks.mjs";

// As text, because under jsdom, where the guides’ components are tested, `URL` isn't Node’s.
export const root = fileURLToPath(import.meta.url).replace(/tools.docs.pages\.mjs$/, "");

/**
 * What blocks need and a reader doesn't: `<!-- with: file.ts -->` puts it before the block, `<!-- beside:
 * file.ts -->` next to it. Files of docs/guides/preludes, or by their path in the repository.
 */
export const preludes = {
  /** @param {string} file */
  path: (file) => (file.includes("/") ? file : `docs/guides/preludes/${file}`),
  /** @param {string} file */
  read: (file) => readFileSync(root + preludes.path(file), "utf8").trimEnd(),
};

/** Pages whose code is checked: all but the reference, which is generated from docstrings. */
const WITH_CODE = /^(?:README\.md|docs\/(?:guides\/)?[^/]+\.md|packages\/[^/]+\/README\.md)$/;

/**
 * Every page that git knows or would add, by its path in the repository.
 *
 * @returns {Map<string, string>}
 */
export function readPages() {
  const files = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "*.md", "llms.txt"],
    { cwd: root, encoding: "utf8" },
  );
  return new Map(
    files
      .split("\n")
      .filter(Boolean)
      .flatMap((file) => {
        const text = readIfThere(file);
        return text === undefined ? [] : [/** @type {const} */ ([file, text])];
      }),
  );
}

/** @param {ReadonlyMap<string, string>} pages */
export const readAllBlocks = (pages) =>
  [...pages].flatMap(([file, text]) => (WITH_CODE.test(file) ? readBlocks(file, text) : []));

/** A file that is deleted and not yet committed is still known to git. @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(root + file, "utf8");
  } catch {
    return undefined;
  }
}
