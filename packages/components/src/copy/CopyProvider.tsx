"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { BasiqCopy } from "./copy.js";
import { enAU } from "./enAU.js";

// Not a stand-in: without a provider the components do speak Australian English.
const CopyContext = createContext<BasiqCopy>(enAU);

export interface CopyProviderProps {
  /** Every word the components say. */
  readonly copy: BasiqCopy;
  readonly children?: ReactNode;
}

/**
 * Gives the components below it other words, or another language.
 *
 * @example
 * <CopyProvider copy={{ ...enAU, yourBank: "your credit union" }}>…</CopyProvider>
 */
export function CopyProvider({ copy, children }: CopyProviderProps) {
  return <CopyContext.Provider value={copy}>{children}</CopyContext.Provider>;
}

/** The words the components say here. */
export function useCopy(): BasiqCopy {
  return useContext(CopyContext);
}
