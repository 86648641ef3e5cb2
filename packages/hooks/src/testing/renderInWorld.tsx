import { createRenderInWorld } from "@basiq-kit/sandbox/testing/react";
import { notifyManager } from "@tanstack/react-query";
import { BasiqProvider } from "../BasiqProvider.js";

// By default it waits for a real timer, which advancing a virtual clock doesn't run.
notifyManager.setScheduler(queueMicrotask);

export const { advance, inWorld, renderHookInWorld } = createRenderInWorld({ BasiqProvider });
