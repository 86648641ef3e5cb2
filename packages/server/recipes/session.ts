/** Stands for the app's own session. A real one is signed, and finds the person's Basiq user in a database. */
export async function readSession(request: Request): Promise<{ basiqUserId: string } | null> {
  const [, basiqUserId] =
    /(?:^|; )session=([\w-]+)/.exec(request.headers.get("cookie") ?? "") ?? [];
  return basiqUserId === undefined ? null : { basiqUserId };
}
