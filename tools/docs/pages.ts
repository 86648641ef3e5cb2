import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readBlocks } from "./blocks.js";

// A string, because under jsdom, where the guides’ components are tested, `URL` is not Node’s.
export const root = fileURLToPath(import.meta.url).replace(/tools.docs.pages\.ts$/, "");

/** Pages whose code is proven: all but the reference, which is made of docstrings. */
const WITH_CODE = /^(?:README\.md|docs\/(?:guides\/)?[^/]+\.md|packages\/[^/]+\/README\.md)$/;

/** Texts by their path in the repository. */
export type Pages = ReadonlyMap<string, string>;

/** Every page that git knows or would add. */
export function readPages(): Pages {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const files = execFileSync("git", [...args, "*.md", "llms.txt"], { cwd: root, encoding: "utf8" });
  return new Map(
    files
      .split("\n")
      // A file that is deleted and not yet committed is still known to git.
      .filter((file) => file !== "" && existsSync(root + file))
      .map((file) => [file, readFileSync(root + file, "utf8")]),
  );
}

export const readAllBlocks = (pages: Pages) =>
  [...pages].flatMap(([file, text]) => (WITH_CODE.test(file) ? readBlocks(file, text) : []));

/** The blocks whose code is compiled or run. */
export const checkedBlocks = () =>
  readAllBlocks(readPages()).filter(({ exempt }) => exempt === undefined);
