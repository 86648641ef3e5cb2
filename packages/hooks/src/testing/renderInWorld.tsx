import { createRenderInWorld } from "@basiq-kit/sandbox/testing/react";
import { notifyManager } from "@tanstack/react-query";
import { BasiqProvider } from "../BasiqProvider.js";

// By default it waits for a real timer, which a step of virtual time doesn't.
notifyManager.setScheduler(queueMicrotask);

export const { advance, inWorld, renderHookInWorld } = createRenderInWorld({ BasiqProvider });
