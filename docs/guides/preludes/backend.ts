declare const basiq: import("@basiq-kit/server").BasiqServer;
/** The app's own record of the signed-in person. */
declare const user: { email: string; basiqUserId?: string };
declare const report: { reportType: string; title: string; filters: object[] };
/** The app's own database. */
declare function deleteBankingDataOf(userId: string): Promise<void>;
declare function forget(
  userId: string | undefined,
  connectionId: string | undefined,
): Promise<void>;
type WebhookOptions = import("@basiq-kit/server").WebhookOptions;
