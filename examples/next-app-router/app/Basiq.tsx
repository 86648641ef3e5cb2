"use client";

import { BasiqProvider } from "@basiq-kit/hooks";
import type { ReactNode } from "react";

export interface BasiqProps {
  readonly userKey: string;
  readonly children: ReactNode;
}

// Left out, these are Basiq's own; the sandbox has its own addresses (.env.example).
const ADDRESSES = {
  ...(process.env["NEXT_PUBLIC_BASIQ_API_URL"] && {
    apiUrl: process.env["NEXT_PUBLIC_BASIQ_API_URL"],
  }),
  ...(process.env["NEXT_PUBLIC_BASIQ_CONSENT_URL"] && {
    consentUrl: process.env["NEXT_PUBLIC_BASIQ_CONSENT_URL"],
  }),
};

// Next.js notices a change of the address when it comes with no state of its own.
const replaceUrl = (path: string) => window.history.replaceState(null, "", path);

export function Basiq({ userKey, children }: BasiqProps) {
  return (
    <BasiqProvider userKey={userKey} serverUrl="/api/basiq" replaceUrl={replaceUrl} {...ADDRESSES}>
      {children}
    </BasiqProvider>
  );
}
