declare const apiKey: string;
declare const allowedOrigins: string[];
declare const getUserId: import("@basiq-kit/server").BasiqServerOptions["getUserId"];
declare const webhooks: import("@basiq-kit/server").WebhookOptions;
