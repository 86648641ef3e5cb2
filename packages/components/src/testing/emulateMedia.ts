import { cdp } from "vitest/browser";

/** What a person has set in their system (`prefers-reduced-motion`, …), until it is set again. */
export async function emulateMedia(features: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
