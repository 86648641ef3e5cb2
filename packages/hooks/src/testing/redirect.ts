import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import type { SandboxWorld } from "./sandboxWorld.js";

/** A link to the Consent UI, taken apart. */
export function linkOf(url: string | undefined) {
  const { origin, pathname, searchParams } = new URL(url ?? "about:blank");
  return { at: origin + pathname, ...Object.fromEntries(searchParams) };
}

/** The `state` of the person's last redirect. */
export function stateOf({ page }: Pick<SandboxWorld, "page">): string {
  return new URL(page.visited.at(-1) ?? "about:blank").searchParams.get("state") ?? "";
}

/** Where Basiq sends a person back to. */
export function returnUrl(parameters: Record<string, string>, path = "/return"): string {
  const url = new URL(path, APP_ORIGIN);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
