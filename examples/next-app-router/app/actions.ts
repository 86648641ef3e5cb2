"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { basiq } from "@/lib/basiq";
import { COOKIE, sealSession } from "@/lib/session";

/**
 * Stands for your own sign-in, and asks for no password. Yours keeps the Basiq user's id with the person,
 * and makes one once. On https the cookie is `secure` as well.
 */
export async function signIn(form: FormData): Promise<void> {
  const email = form.get("email");
  if (typeof email !== "string") throw new Error("An email is missing.");
  const basiqUserId = await basiq().ensureBasiqUser({ email });
  const store = await cookies();
  store.set(COOKIE, sealSession(basiqUserId), { httpOnly: true, sameSite: "lax" });
  redirect("/");
}

export async function signOut(): Promise<void> {
  (await cookies()).delete(COOKIE);
  redirect("/");
}
