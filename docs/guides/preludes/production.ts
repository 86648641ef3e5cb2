/** The app's own database, queue and logger. */
declare function deleteBankingDataOf(userId: string): Promise<void>;
declare const queue: { add(type: string, userId: string | undefined): Promise<void> };
declare const logger: Record<"info" | "warn", (what: string, fields: object) => void>;
