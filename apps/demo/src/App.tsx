import { BasiqProvider } from "@basiq-kit/hooks";
import { useState } from "react";
import { Connection } from "./Connection.js";
import type { Session } from "./session.js";
import { Underneath } from "./Underneath.js";
import { useLog } from "./useLog.js";

export interface AppProps {
  readonly session: Session;
}

/** Ledgerbird: one page that refreshes a connection at each test bank and shows the whole way. */
export function App({ session }: AppProps) {
  const { entries, onEvent, onError, fetch } = useLog();
  const [inDialog, setInDialog] = useState(false);
  const [theme, setTheme] = useState("light dark");
  return (
    <BasiqProvider
      userKey={session.userKey}
      serverUrl="/api/basiq"
      apiUrl={session.apiUrl}
      consentUrl={session.consentUrl}
      onEvent={onEvent}
      onError={onError}
      environment={{ fetch }}
    >
      <div className="app" data-scheme={theme}>
        <header className="app__top">
          <p className="app__name">
            <img src="/ledgerbird.svg" alt="" width="32" height="32" />
            Ledgerbird
          </p>
          <label className="app__choice">
            Theme
            <select value={theme} onChange={(event) => setTheme(event.target.value)}>
              <option value="light dark">As the system</option>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
        </header>
        <main className="app__main">
          <section aria-labelledby="banks">
            <h1 id="banks">Your banks</h1>
            <p className="app__lead">
              Refresh a connection and follow it to its end. Each test bank behaves in its own way.
              This is a demo of basiq-kit on its own sandbox: no real bank, no real money, and not
              made or endorsed by Basiq. <a href="/headless">The same without components</a>
            </p>
            <label className="app__choice">
              <input
                type="checkbox"
                checked={inDialog}
                onChange={(event) => setInDialog(event.target.checked)}
              />
              Let banks ask in a dialog
            </label>
            <ul className="app__connections">
              {session.connections.map((connection) => (
                <Connection key={connection.id} connection={connection} inDialog={inDialog} />
              ))}
            </ul>
          </section>
          <Underneath entries={entries} />
        </main>
      </div>
    </BasiqProvider>
  );
}
