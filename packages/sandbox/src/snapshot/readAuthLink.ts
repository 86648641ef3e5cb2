import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import { fields, nullable, number, text, type Read } from "./read.js";

export const readAuthLink: Read<AuthLinkRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    userId: text(...of("userId")),
    mobile: text(...of("mobile")),
    usedAt: nullable(number)(...of("usedAt")),
    deletedAt: nullable(number)(...of("deletedAt")),
  };
};
