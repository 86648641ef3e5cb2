import { act } from "@testing-library/react";
import { useConsentRedirect, type UseConsentRedirectOptions } from "../useConsentRedirect.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { returnUrl, stateOf } from "./redirect.js";
import { renderHookInWorld } from "./renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./sandboxWorld.js";

/** A person who was redirected to the Consent UI, and the state that the link carries. */
export async function redirected(
  options: UseConsentRedirectOptions = {},
  world = createSandboxWorld(),
) {
  const { current, advance: wait, unmount } = renderHookInWorld(world, useConsentRedirect, options);
  act(() => current().redirect());
  await wait(0);
  unmount();
  await wait(0);
  return { world, state: stateOf(world) };
}

/** Comes back to that browser, in the same tab. */
export function comeBack(world: SandboxWorld, parameters: Record<string, string>, path?: string) {
  world.page.arrive(returnUrl(parameters, path));
  return arrive(world);
}

/** Loads the page it is at. */
export const arrive = (world: SandboxWorld) =>
  renderHookInWorld(world, useConsentReturn, undefined);
