import { BasiqProvider } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { fn } from "storybook/test";
import { PartsProvider } from "../theme/PartsProvider.js";
import { NOW } from "./states.js";

const AT_NOW = { now: () => NOW };

/** Stops the clock at `NOW`, so that a time that is still to come in a story never passes. */
export function AtNow({ children }: { readonly children: ReactNode }) {
  return (
    <BasiqProvider userKey="story" serverUrl="/api/basiq" environment={AT_NOW}>
      {children}
    </BasiqProvider>
  );
}

/** The same for a story. */
export const atNow = (Story: () => ReactNode) => (
  <AtNow>
    <Story />
  </AtNow>
);

/** A story of someone who has been signed out, in an app that can sign them in. */
export const withSignIn = (Story: () => ReactNode) => (
  <PartsProvider parts={PARTS}>
    <Story />
  </PartsProvider>
);

const PARTS = { onSignIn: fn() };
