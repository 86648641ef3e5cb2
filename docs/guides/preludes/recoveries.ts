import type { BasiqServerOptions } from "@basiq-kit/server";

/** The app's own options, and its mails. */
declare const options: BasiqServerOptions;
declare const outbox: { add(userId: string, mail: object): Promise<void> };
