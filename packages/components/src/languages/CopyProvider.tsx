"use client";

import type { ReactNode } from "react";
import { CopyContext } from "../copy/useCopy.js";
import type { BasiqCopy } from "./BasiqCopy.js";

export interface CopyProviderProps {
  /** Every word the components say. */
  readonly copy: BasiqCopy;
  readonly children?: ReactNode;
}

/**
 * Replaces the words of the components below it, or their language.
 *
 * @example
 * <CopyProvider copy={{ ...enAU, yourBank: "your credit union" }}>…</CopyProvider>
 */
export function CopyProvider({ copy, children }: CopyProviderProps) {
  return <CopyContext.Provider value={copy}>{children}</CopyContext.Provider>;
}
