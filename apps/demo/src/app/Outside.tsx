import type { ReactNode } from "react";

/** The frame around a page while nobody is signed in. */
export function Outside({ children }: { readonly children: ReactNode }) {
  return (
    <div className="outside">
      <header className="top__brand">
        <img src="/ledgerbird.svg" alt="" width="28" height="28" />
        <span>Ledgerbird</span>
      </header>
      {children}
    </div>
  );
}
