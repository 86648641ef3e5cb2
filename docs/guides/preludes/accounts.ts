declare const basiq: import("@basiq-kit/server").BasiqServer;
/** The app's own. */
declare function readSession(request: Request): Promise<{ basiqUserId: string } | null>;
