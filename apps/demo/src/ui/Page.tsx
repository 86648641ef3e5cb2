import { type ReactNode, useEffect } from "react";

export interface PageProps {
  readonly title: string;
  /** One or two sentences beneath the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its title, in the tab too. */
export function Page({ title, lead, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Ledgerbird`;
  }, [title]);
  return (
    <main id="main" className="page">
      <h1 tabIndex={-1}>{title}</h1>
      {lead !== undefined && <p className="page__lead">{lead}</p>}
      {children}
    </main>
  );
}
