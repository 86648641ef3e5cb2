declare const createSandbox: typeof import("@basiq-kit/sandbox").createSandbox;
