import { isolated } from "../isolated.js";
import type { ConsentDueCopy } from "../sections/consentDue.js";
import { LESS_THAN_A_DAY } from "./common.js";

export const consentDueAr: ConsentDueCopy = {
  expiring: (day, away) => `تنتهي موافقتك ${away ?? LESS_THAN_A_DAY}، في ${day}.`,
  expiringNext: (app) => `عندها ينتهي الربط مع بنوكك، ولا تصل بيانات جديدة إلى ${isolated(app)}.`,
  expired: "انتهت موافقتك.",
  revoked: "تم سحب موافقتك.",
  overNext: (app) => `لا تصل بيانات جديدة من بنوكك إلى ${isolated(app)}.`,
  changed: (app) => `تغيّر ما يطلبه ${isolated(app)}.`,
  changedNext:
    "يمكن الاطلاع على ما تغيّر قبل اتخاذ القرار. وفي حال الموافقة، قد تلزم إعادة ربط بنوكك.",
  extend: "تمديد",
  review: "الاطلاع على التغيير",
  give: "منح الموافقة",
  giveAgain: "تجديد الموافقة",
};
