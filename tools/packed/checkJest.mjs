import { writeFileSync } from "node:fs";
import { installOnDemand } from "../lib/install-on-demand.mjs";
import { codeBlock } from "./codeBlock.mjs";
import { installPacked } from "./installPacked.mjs";
import { PACKAGES } from "./packAll.mjs";
import { runNode } from "./runNode.mjs";

const GUIDE = "docs/guides/testing-with-the-sandbox.md";

const TEST = `
import { RefreshFlow } from "@basiq-kit/components";
import { BasiqProvider } from "@basiq-kit/hooks";
import { preload } from "@basiq-kit/hooks/core";
import { createWorld } from "@basiq-kit/sandbox/testing";
import { createRenderInWorld } from "@basiq-kit/sandbox/testing/react";
import { createBasiqServer } from "@basiq-kit/server";
import { fireEvent, screen } from "@testing-library/react";

const { renderInWorld } = createRenderInWorld({ BasiqProvider, preload });

test("a code that is right brings fresh data", async () => {
  const world = createWorld({ server: createBasiqServer });
  const { id } = world.addConnection({ mfa: "code", age: "3 days" });
  const { until } = renderInWorld(world, <RefreshFlow connectionId={id} presentation="inline" />);
  fireEvent.click(screen.getByRole("button", { name: /refresh/i }));
  const field = await until(() => screen.queryByRole("textbox"));
  fireEvent.change(field, { target: { value: "1234" } });
  fireEvent.submit(field);
  await until(() => screen.queryByRole("button", { name: "Done" }));
});
`;

/**
 * Runs a test of components, hooks, server and sandbox in Jest, with the settings that the guide names.
 *
 * @returns {string[]} What is wrong, in words.
 */
export function checkJest() {
  const peers = installOnDemand(new URL("../peers/", import.meta.url), "peers");
  const project = installPacked({
    packages: PACKAGES,
    from: peers,
    also: ["@testing-library/dom", "jest-fixed-jsdom"],
  });
  writeFileSync(`${project}jest.config.json`, codeBlock(GUIDE, "jest.config.json"));
  const preset = (/** @type {string} */ name) => `${peers}node_modules/@babel/${name}`;
  const presets = [
    [preset("preset-env"), { targets: { node: "current" } }],
    [preset("preset-react"), { runtime: "automatic" }],
  ];
  writeFileSync(`${project}babel.config.json`, JSON.stringify({ presets }));
  writeFileSync(`${project}Refresh.test.jsx`, TEST);
  const jest = `${peers}node_modules/jest/bin/jest.js`;
  return runNode("The packages in Jest", project, [jest, "--ci", "--no-cache", "--watchman=false"]);
}
