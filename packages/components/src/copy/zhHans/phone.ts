import type { PhoneCopy } from "../sections/phone.js";

export const phoneZhHans: PhoneCopy = {
  always: (bank) => `请准备好手机。${bank}会确认是您本人。`,
  sometimes: (bank) => `请准备好手机。${bank}可能会确认是您本人。`,
};
