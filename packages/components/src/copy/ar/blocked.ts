import { isolated } from "../isolated.js";
import type { BlockedCopy } from "../sections/blocked.js";

export const blockedAr: BlockedCopy = {
  "job-running": () => "هناك تحديث جارٍ بالفعل.",
  ended: (bank) => `انتهى الربط مع ${isolated(bank)}. للحصول على بيانات جديدة، تلزم إعادة الربط.`,
  "not-active": (bank) => `${isolated(bank)} غير جاهز للتحديث بعد.`,
  "cause-not-cleared": (bank) => `الربط مع ${isolated(bank)} يحتاج إليك أولًا.`,
  "major-outage": (bank) => `خدمة ${isolated(bank)} متوقفة. يمكن العودة عندما تعمل من جديد.`,
  "daily-limit": (bank, when) =>
    `لا يسمح ${isolated(bank)} بتحديث آخر اليوم. يُتاح التحديث من جديد: ${when}.`,
  "recently-failed": (bank, when) =>
    `تعذر الوصول إلى ${isolated(bank)} قبل لحظات. تُتاح المحاولة من جديد: ${when}.`,
  "recently-refreshed": (bank, when) =>
    `تم تحديث ${isolated(bank)} قبل قليل. يُتاح التحديث من جديد: ${when}.`,
};
