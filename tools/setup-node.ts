import * as fc from "fast-check";
import { afterAll } from "vitest";

/**
 * Property tests draw the same cases in every run: a failure then comes from the change, not from other cases.
 * `npm run explore` draws new ones.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });

// `serve` of @hono/node-server replaces these two, which would affect the test files that the same worker runs next.
const { Request, Response } = globalThis;
afterAll(() => void Object.assign(globalThis, { Request, Response }));
