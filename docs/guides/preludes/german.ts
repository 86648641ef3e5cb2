export declare const german: import("@basiq-kit/components").BasiqCopy;
