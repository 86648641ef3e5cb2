declare const createBasiqServer: typeof import("@basiq-kit/server").createBasiqServer;
declare const options: import("@basiq-kit/server").BasiqServerOptions;
