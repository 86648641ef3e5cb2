import { type SubmitEvent, useState } from "react";
import { type SignedInSession, useSignIn } from "../backend/session.js";

export interface ScenarioProps {
  readonly session: SignedInSession;
}

/** Signs in as somebody else, or as the same person with a new history. */
export function Scenario({ session }: ScenarioProps) {
  const { people, visitor } = session;
  const signIn = useSignIn();
  const [personId, setPersonId] = useState(visitor.personId);
  function startAgain(event: SubmitEvent) {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(personId);
  }
  return (
    <form className="scenario" onSubmit={startAgain}>
      <label className="field">
        <span>Person</span>
        <select value={personId} onChange={({ target }) => setPersonId(target.value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="controls__note">{people.find(({ id }) => id === personId)?.about}</p>
      <button type="submit" className="button button--small" aria-disabled={signIn.isPending}>
        Start again as them
      </button>
      {signIn.isError && <p role="alert">That didn’t work. Wait a moment, then try again.</p>}
    </form>
  );
}
