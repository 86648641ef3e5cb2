import type { ReactNode } from "react";

export interface ReceiptRowProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One line of a receipt: what it is about, and beside it what is so. */
export function ReceiptRow({ name, children }: ReceiptRowProps) {
  return (
    <div className="bk-receipt__row">
      <dt className="bk-meta">{name}</dt>
      <dd className="bk-receipt__value">{children}</dd>
    </div>
  );
}
