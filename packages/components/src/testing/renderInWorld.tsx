import { BasiqProvider, type BasiqProviderProps } from "@basiq-kit/hooks";
import { preload } from "@basiq-kit/hooks/core";
import { createRenderInWorld } from "@basiq-kit/sandbox/testing/react";
import { StrictMode } from "react";

/** Effects run twice, as in an app's development. */
const StrictProvider = (props: BasiqProviderProps) => (
  <StrictMode>
    <BasiqProvider {...props} />
  </StrictMode>
);

export const { renderInWorld, inWorld } = createRenderInWorld({
  BasiqProvider: StrictProvider,
  preload,
});
