"use client";

import { useState } from "react";

/** The object of the last render while it says the same: callers may write a new one on each render. */
export function useSame<T extends Readonly<Record<string, unknown>> | undefined>(value: T): T {
  const [known, setKnown] = useState(value);
  const isSame = known === value || JSON.stringify(known) === JSON.stringify(value);
  if (!isSame) setKnown(value);
  return isSame ? known : value;
}
