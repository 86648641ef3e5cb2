import { isolated } from "../isolated.js";
import type { RefreshCopy } from "../sections/refresh.js";
import { RETRY_IN_A_WHILE } from "./common.js";

export const refreshAr: RefreshCopy = {
  start: (bank) => `تحديث ${isolated(bank)}`,
  asking: (bank) => `جارٍ سؤال ${isolated(bank)}`,
  follow: (bank) => `متابعة تحديث ${isolated(bank)}`,
  phone: (bank, asks) =>
    asks === "always"
      ? `يُستحسن تجهيز هاتفك. يطلب ${isolated(bank)} رمزًا أو إجابة في كل مرة.`
      : `يُستحسن تجهيز هاتفك. قد يطلب ${isolated(bank)} رمزًا أو إجابة.`,
  openBank: (bank) =>
    `يلزم تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم التحديث هنا.`,
  running: () => "هناك تحديث جارٍ بالفعل.",
  alreadyRunning: () => "كان هناك تحديث جارٍ بالفعل. نتابعه الآن.",
  mayLeave: "يمكنك مغادرة هذه الصفحة. يكتمل الباقي من تلقاء نفسه.",
  noMoreCodes: (bank) =>
    `تكفي هذه الرموز الآن، حتى لا يقفل ${isolated(bank)} حسابك. يمكن إعادة المحاولة لاحقًا.`,
  done: "تم",
  close: "إغلاق",
  notFound: (bank) => `لم نعثر على الربط مع ${isolated(bank)}. ربما تمت إزالته.`,
  rejected: (bank) => `لا يمكن تحديث ${isolated(bank)} حاليًا. يمكن إعادة المحاولة لاحقًا.`,
  tooMany: (bank) => `وصلت إلى ${isolated(bank)} طلبات كثيرة في وقت قصير. ${RETRY_IN_A_WHILE}`,
  blocked: {
    ended: (bank) => `انتهى الربط مع ${isolated(bank)}. للحصول على بيانات جديدة، تلزم إعادة الربط.`,
    notActive: (bank) => `${isolated(bank)} غير جاهز للتحديث بعد.`,
    causeNotCleared: (bank) => `يلزم أولًا تحديث بيانات الدخول إلى ${isolated(bank)}.`,
    majorOutage: (bank) => `خدمة ${isolated(bank)} متوقفة. يمكن العودة عندما تعمل من جديد.`,
    dailyLimit: (bank, when) =>
      `لا يسمح ${isolated(bank)} بتحديث آخر اليوم. يُتاح التحديث من جديد: ${when}.`,
    recentlyFailed: (bank, when) =>
      `تعذر الوصول إلى ${isolated(bank)} قبل لحظات. تُتاح المحاولة من جديد: ${when}.`,
    recentlyRefreshed: (bank, when) =>
      `تم تحديث ${isolated(bank)} قبل قليل. يُتاح التحديث من جديد: ${when}.`,
  },
};
