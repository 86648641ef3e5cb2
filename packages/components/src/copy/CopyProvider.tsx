"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { BasiqCopy } from "./copy.js";

const CopyContext = createContext<BasiqCopy | undefined>(undefined);

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

/**
 * The words a component says here: the provider's, else Australian English. Each names the English
 * sections that it needs, so that an app loads the words of what it uses and no others.
 */
export function useCopy<Section extends keyof BasiqCopy>(
  english: Pick<BasiqCopy, Section>,
): Pick<BasiqCopy, Section> {
  return useContext(CopyContext) ?? english;
}
