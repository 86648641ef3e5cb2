declare const sandbox: import("@basiq-kit/sandbox").Sandbox;
declare const user: { id: string };
