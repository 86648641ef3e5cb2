import { isolated } from "../isolated.js";
import type { CheckupCopy } from "../sections/checkup.js";
import { banks } from "./common.js";

export const checkupAr: CheckupCopy = {
  title: (count) => `هناك ما يستدعي انتباهك لدى ${banks(count)}`,
  clear: "جميع بنوكك محدّثة",
  failedOn: (when) => `آخر محاولة: ${when}`,
  actionFor: (label, bank) => `${label}، ${isolated(bank)}`,
  dismiss: (bank) => `إخفاء ${isolated(bank)}`,
};
