/** The app's own database, queue and logger. */
declare function deleteBankingDataOf(userId: string): Promise<void>;
declare const queue: {
  add(type: string, userId: string | undefined): Promise<void>;
  /** Calls back for each message; one whose callback rejects is delivered again. */
  process(type: string, work: (userId: string) => Promise<unknown>): void;
};
declare const database: { basiqUserIds(): AsyncIterable<string> };
declare function mailAboutBanks(userId: string, reasons: readonly string[]): Promise<void>;
declare const logger: Record<"info" | "warn", (what: string, fields: object) => void>;
