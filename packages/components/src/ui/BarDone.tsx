import type { CSSProperties } from "react";

/** How much of a bar is done, from 0 to 1; nothing while nobody knows. */
export function BarDone({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  return <span className="bk-bar__done" style={{ "--_value": value } as CSSProperties} />;
}
