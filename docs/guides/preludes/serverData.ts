declare const basiq: import("@basiq-kit/server").BasiqServer;
/** The signed-in person's Basiq user id, of the app's own session or database. */
declare const basiqUserId: string;
declare const mobile: string;
declare function sendMessage(to: string, text: string): Promise<void>;
