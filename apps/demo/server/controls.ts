import type { ConnectorStatus, FaultHandle } from "@basiq-kit/sandbox";
import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import { type FaultPreset, faultPresetNames, faultPresets } from "./faultPresets.js";
import type { SandboxWorld } from "./seedHistory.js";
import * as z from "zod";
import { readBody, type Routes } from "./routes.js";
import { testBanks } from "./testWorld.js";

/** The settings of the sandbox, shared by all visitors of this demo. */
export interface ControlState {
  readonly speed: number;
  /** Milliseconds. */
  readonly skipped: number;
  readonly faults: readonly FaultPreset[];
  /** Banks whose status was changed by a visitor. */
  readonly banks: Readonly<Record<string, ConnectorStatus>>;
}

const YEAR_MS = 366 * 24 * 3_600_000;

const speedBody = z.object({ speed: z.number().min(0.1).max(1_000) });
const skipBody = z.object({ ms: z.number().min(0).max(YEAR_MS) });
const faultBody = z.object({ fault: z.enum(faultPresetNames), on: z.boolean() });
const bankBody = z.object({
  bank: z.enum(testBanks.map(({ id }) => id)),
  status: z.enum(CONNECTOR_STATUSES),
});

/** The routes behind the inspector's controls: time, faults, outages and tokens. */
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
      clock.setSpeed((await readBody(request, speedBody)).speed);
      return state();
    },
    "POST /api/demo/controls/skip": async (request) => {
      clock.advance((await readBody(request, skipBody)).ms);
      return state();
    },
    "POST /api/demo/controls/fault": async (request) => {
      const { fault: preset, on: wanted } = await readBody(request, faultBody);
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
      const { bank, status } = await readBody(request, bankBody);
      sandbox.setConnectorStatus(bank, status);
      banks.set(bank, status);
      return state();
    },
    "POST /api/demo/controls/revoke-tokens": () => {
      sandbox.tokens.revokeAll();
      return state();
    },
  };
}
