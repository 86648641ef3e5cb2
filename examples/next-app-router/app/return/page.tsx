import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { COOKIE, openSession } from "@/lib/session";
import { Basiq } from "../Basiq";
import { Return } from "./Return";

/** The redirect URL of Basiq's dashboard: people come back here from the Consent UI. */
export default async function Page() {
  const session = openSession((await cookies()).get(COOKIE)?.value);
  if (session === null) redirect("/");
  return (
    <Basiq userKey={session.userKey}>
      <h1>Welcome back</h1>
      <Return />
    </Basiq>
  );
}
