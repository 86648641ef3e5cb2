import { Link, useRoute } from "wouter";
import { type SignedInSession, useSignIn } from "../backend/session.js";

export interface TopBarProps {
  readonly session: SignedInSession;
}

/** Links to the pages, and who is signed in. */
export function TopBar({ session }: TopBarProps) {
  const signIn = useSignIn();
  return (
    <header className="top">
      <Link href="/" className="top__brand">
        <img src="/ledgerbird.svg" alt="" width="28" height="28" />
        <span>Ledgerbird</span>
      </Link>
      <nav className="top__nav" aria-label="Pages">
        <NavLink href="/">Overview</NavLink>
        <NavLink href="/consent">Consent</NavLink>
        {session.sandbox && <NavLink href="/banks">Test banks</NavLink>}
      </nav>
      <p className="top__person">
        <span className="top__name">{session.visitor.name}</span>
        <button type="button" className="link" onClick={() => signIn.mutate(null)}>
          Sign out
        </button>
      </p>
      {signIn.isError && (
        <p className="top__failed" role="alert">
          Signing out didn’t work. Wait a moment, then try again.
        </p>
      )}
    </header>
  );
}

function NavLink({ href, children }: { readonly href: string; readonly children: string }) {
  const [isHere] = useRoute(href);
  return (
    <Link href={href} className="nav-link" aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}
