import { parseConnections } from "@basiq-kit/hooks/core";
import { cookies } from "next/headers";
import { basiq } from "@/lib/basiq";
import { COOKIE, openSession } from "@/lib/session";
import { signIn, signOut } from "./actions";
import { Banks } from "./Banks";
import { Basiq } from "./Basiq";

export default async function Page() {
  const session = openSession((await cookies()).get(COOKIE)?.value);
  if (session === null)
    return (
      <form action={signIn}>
        <h1>Sign in</h1>
        <label>
          <span>Email</span> <input name="email" type="email" autoComplete="email" required />
        </label>{" "}
        <button type="submit">Sign in</button>
      </form>
    );

  // On the server: the app's own backend asks Basiq itself, with the same cached token.
  const answer = await basiq().basiq.get(`/users/${session.basiqUserId}/connections`);
  const connected = parseConnections(answer).items.length;
  return (
    <>
      <h1>Your banks</h1>
      <p>{connected === 0 ? "Nothing is connected yet." : `Connected so far: ${connected}.`}</p>
      <Basiq userKey={session.userKey}>
        <Banks />
      </Basiq>
      <form action={signOut}>
        <button type="submit">Sign out</button>
      </form>
    </>
  );
}
