"use client";

import { useState } from "react";
import { sameItems } from "../lib/sameItems.js";

/** Returns the array of the last render while its items are the same: callers may write a new one on each render. */
export function useSameArray<Items extends readonly unknown[] | undefined>(items: Items): Items {
  const [known, setKnown] = useState(items);
  const isSame =
    known === undefined || items === undefined ? known === items : sameItems(known, items);
  if (!isSame) setKnown(items);
  return isSame ? known : items;
}
