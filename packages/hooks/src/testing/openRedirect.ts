import { act } from "@testing-library/react";
import type { BasiqProviderProps } from "../BasiqProvider.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "../useConsentRedirect.js";
import { renderHookInWorld } from "./renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./sandboxWorld.js";

/** A page with a button to the Consent UI. */
export function openRedirect(
  options: UseConsentRedirectOptions = {},
  worldOptions: WorldOptions = {},
  provider: Pick<BasiqProviderProps, "consentUrl" | "tokenEndpoint"> = {},
) {
  const world = createSandboxWorld(worldOptions);
  Object.assign(world.provider, provider);
  const hook = renderHookInWorld(world, useConsentRedirect, options);
  const click = () => act(() => hook.current().redirect());
  return { ...world, ...hook, world, click };
}

/** The same, with a token that was fetched in the last minute. */
export async function openPrepared(
  options: UseConsentRedirectOptions = {},
  worldOptions?: WorldOptions,
) {
  const opened = openRedirect(options, worldOptions);
  opened.current().prepare();
  await opened.advance(0);
  return { ...opened, restore: () => act(() => opened.page.restore()) };
}
