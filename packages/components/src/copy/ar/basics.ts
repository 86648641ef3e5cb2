import { isolated } from "../isolated.js";
import type { BasicsCopy } from "../sections/basics.js";
import { LOCALE } from "./common.js";

export const basicsAr: BasicsCopy = {
  locale: LOCALE,
  yourBank: "بنكك",
  bankSays: (bank) => `رسالة من ${isolated(bank)}:`,
  reference: (id) => `الرقم المرجعي للدعم: ${isolated(id)}`,
};
