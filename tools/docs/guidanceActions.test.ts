import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GuidanceAction } from "@basiq-kit/hooks";
import { expect, it } from "vitest";

// The compiler says when one is missing here.
const ACTIONS: Readonly<Record<GuidanceAction["type"], true>> = {
  "update-credentials": true,
  reauthorise: true,
  "open-bank": true,
  retry: true,
  "retry-later": true,
  wait: true,
  "give-consent": true,
  "choose-file": true,
  "choose-bank": true,
  "contact-support": true,
  none: true,
};

it.each(Object.keys(ACTIONS))("says what an app does about %s", (action) => {
  const guide = fileURLToPath(
    new URL("../../docs/guides/connectors-and-failures.md", import.meta.url),
  );
  expect(readFileSync(guide, "utf8")).toMatch(new RegExp(`^\\| \`${action}\` +\\|`, "m"));
});
