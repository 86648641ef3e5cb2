"use client";

import { useState } from "react";
import { sameItems } from "../lib/sameItems.js";

/** The array of the last render for as long as its items stay the same, although a caller writes a new one each time. */
export function useSameArray<Items extends readonly unknown[] | undefined>(items: Items): Items {
  const [known, setKnown] = useState(items);
  const isSame =
    known === undefined || items === undefined ? known === items : sameItems(known, items);
  if (!isSame) setKnown(items);
  return isSame ? known : items;
}
