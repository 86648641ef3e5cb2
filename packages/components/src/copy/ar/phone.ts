import { isolated } from "../isolated.js";
import type { PhoneCopy } from "../sections/phone.js";

export const phoneAr: PhoneCopy = {
  always: (bank) => `يُستحسن تجهيز هاتفك. سيتحقق ${isolated(bank)} من هويتك.`,
  sometimes: (bank) => `يُستحسن تجهيز هاتفك. قد يتحقق ${isolated(bank)} من هويتك.`,
};
