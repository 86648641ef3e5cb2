"use client";

import { createContext, useContext } from "react";

/** The dictionary that the app passes to `CopyProvider`. */
export const CopyContext = createContext<object | undefined>(undefined);

/**
 * The words of a component: those of the app's dictionary, otherwise the English ones beside the
 * component. So an app loads the English of the components it uses, and no more.
 *
 * @example
 * const { mfa, yourBank } = useCopy(mfaPromptWords);
 */
export function useCopy<Words extends object>(english: Words): Words {
  const copy = useContext(CopyContext);
  return covers(copy, english) ? copy : english;
}

/** `CopyProvider` takes a whole dictionary, but an app without types may leave a part out. */
function covers<Words extends object>(copy: object | undefined, english: Words): copy is Words {
  return copy !== undefined && Object.keys(english).every((key) => key in copy);
}
