/** The app's own session. */
declare function getSession(request: Request): Promise<{ basiqUserId: string } | undefined>;
