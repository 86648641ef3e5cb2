import * as fc from "fast-check";

/**
 * Property tests draw the same cases in every run: a change is judged by what it changed, not by its luck.
 * `npm run explore` draws new ones.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });
