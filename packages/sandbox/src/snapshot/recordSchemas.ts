import { CONNECTOR_METHODS } from "@basiq-kit/schema";
import * as z from "zod/mini";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { flag, list, number, oneOf, record, text } from "./values.js";

const period = record({ from: number, until: number });

export const consentSchema: z.ZodMiniType<ConsentRecord> = record({
  id: text,
  createdAt: number,
  userId: text,
  policyId: text,
  optionalScopes: list(text),
  periods: list(period),
  revokedAt: z.nullable(number),
});

export const connectionSchema: z.ZodMiniType<ConnectionRecord> = record({
  id: text,
  createdAt: number,
  userId: text,
  consentId: text,
  institutionId: text,
  method: oneOf(CONNECTOR_METHODS),
  login: text,
  established: flag,
  authorisations: list(period),
  purgedAt: z.nullable(number),
  deletedAt: z.nullable(number),
});

export const authLinkSchema: z.ZodMiniType<AuthLinkRecord> = record({
  id: text,
  createdAt: number,
  userId: text,
  mobile: text,
  usedAt: z.nullable(number),
  deletedAt: z.nullable(number),
});
