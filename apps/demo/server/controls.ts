import type { ConnectorStatus, FaultHandle } from "@basiq-kit/sandbox";
import { type FaultPreset, faultPresetNames, faultPresets } from "./faultPresets.js";
import type { SandboxWorld } from "./makeUpPast.js";
import { numberIn, oneOf, readBody, type Routes } from "./routes.js";
import { testBanks } from "./testWorld.js";

/** How the sandbox is set; the same for all who visit this demo. */
export interface ControlState {
  readonly speed: number;
  /** Milliseconds. */
  readonly skipped: number;
  readonly faults: readonly FaultPreset[];
  /** Banks whose status was changed here. */
  readonly banks: Readonly<Record<string, ConnectorStatus>>;
}

const BANK_IDS = testBanks.map(({ id }) => id);
const SPEEDS = [0.1, 1_000] as const;
const YEAR_MS = 366 * 24 * 3_600_000;
const STATUSES: readonly ConnectorStatus[] = [
  "operational",
  "degraded-performance",
  "partial-outage",
  "major-outage",
  "under-maintenance",
];

/** What the drawer steers: time, faults, outages and tokens. */
export function controlRoutes({ sandbox, clock }: SandboxWorld): Routes {
  const active = new Map<FaultPreset, readonly FaultHandle[]>();
  const banks = new Map<string, ConnectorStatus>();

  function state(): Response {
    const set: ControlState = {
      speed: clock.speed,
      skipped: clock.skipped,
      faults: [...active.keys()],
      banks: Object.fromEntries(banks),
    };
    return Response.json(set);
  }

  return {
    "GET /api/demo/controls": state,
    "POST /api/demo/controls/speed": async (request) => {
      clock.setSpeed(numberIn("speed", (await readBody(request))["speed"], SPEEDS));
      return state();
    },
    "POST /api/demo/controls/skip": async (request) => {
      clock.advance(numberIn("ms", (await readBody(request))["ms"], [0, YEAR_MS]));
      return state();
    },
    "POST /api/demo/controls/fault": async (request) => {
      const { fault, on } = await readBody(request);
      const preset = oneOf("fault", fault, faultPresetNames);
      const wanted = oneOf("on", String(on), ["true", "false"]) === "true";
      if (wanted && !active.has(preset))
        active.set(
          preset,
          faultPresets[preset].map((rule) => sandbox.faults.add(rule)),
        );
      if (!wanted) {
        active.get(preset)?.forEach((handle) => handle.remove());
        active.delete(preset);
      }
      return state();
    },
    "POST /api/demo/controls/bank": async (request) => {
      const { bank, status } = await readBody(request);
      const id = oneOf("bank", bank, BANK_IDS);
      const next = oneOf("status", status, STATUSES);
      sandbox.setConnectorStatus(id, next);
      banks.set(id, next);
      return state();
    },
    "POST /api/demo/controls/revoke-tokens": () => {
      sandbox.tokens.revokeAll();
      return state();
    },
  };
}
