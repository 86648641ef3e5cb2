import { startingPoints } from "../../server/pageSources.js";
import { FileLink } from "../ui/FileLink.js";
import { Outside } from "./Outside.js";
import { Page } from "../ui/Page.js";
import { type Session, useSignIn } from "../backend/session.js";

export interface SignInProps {
  readonly session: Session;
}

/** Stands in for the app's own sign-in. Each of the people shows something different. */
export function SignIn({ session }: SignInProps) {
  const signIn = useSignIn();
  return (
    <Outside>
      <Page
        title="Who’s signing in?"
        lead="Ledgerbird is a made-up money app that shows basiq-kit: React hooks and components for connecting banks through Basiq, and for all that comes after. Choose someone; each has something else to see. With a few minutes only, take Sam."
      >
        <ul className="people">
          {session.people.map(({ id, name, about }) => (
            <li key={id}>
              <button
                type="button"
                className="person"
                aria-disabled={signIn.isPending}
                onClick={() => !signIn.isPending && signIn.mutate(id)}
              >
                <span className="person__initial" aria-hidden="true">
                  {name.slice(0, 1)}
                </span>
                <span className="person__words">
                  <strong>{name}</strong>
                  <span>{about}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {signIn.isError && (
          <p role="alert">Signing in didn’t work. Wait a moment, then choose again.</p>
        )}
        <p className="quiet">
          <span>
            Once you’re in, “Inspector” at the foot of the page shows its code and guide, every
            request and why it was made
          </span>
          <span>
            {session.sandbox && ", and lets you switch on outages, slow networks and lost answers"}
          </span>
          <span>.</span>
        </p>
        <p className="file-links">
          {startingPoints.map((one) => (
            <FileLink key={one.file} {...one} />
          ))}
        </p>
        <p className="small">{`${
          session.sandbox
            ? "Everything here runs on basiq-kit’s own sandbox: no real bank, no real money. "
            : "This runs against Basiq itself, with the API key it was started with. "
        }Not made or endorsed by Basiq.`}</p>
      </Page>
    </Outside>
  );
}
