import { cdp } from "vitest/browser";

/** What assistive technology is given of the page, as `role: name`: Chromium's own tree. */
export async function accessibilityTree(): Promise<string[]> {
  const { frameTree } = await cdp().send("Page.getFrameTree");
  // The test runs in a frame of the runner's page.
  const frameId = frameTree.childFrames?.[0]?.frame.id;
  if (frameId === undefined) throw new Error("the runner has no frame with the test");
  const { nodes } = await cdp().send("Accessibility.getFullAXTree", { frameId });
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value}: ${name?.value}`);
}
