import { isolated } from "../isolated.js";
import type { RefreshCopy } from "../sections/refresh.js";
import { RETRY_IN_A_WHILE } from "./common.js";

export const refreshAr: RefreshCopy = {
  start: (bank) => `تحديث ${isolated(bank)}`,
  asking: (bank) => `جارٍ سؤال ${isolated(bank)}`,
  follow: (bank) => `متابعة تحديث ${isolated(bank)}`,
  openBank: (bank) =>
    `يلزم تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم التحديث هنا.`,
  alreadyRunning: () => "كان هناك تحديث جارٍ بالفعل. نتابعه الآن.",
  mayLeave: "يمكنك مغادرة هذه الصفحة. يكتمل الباقي من تلقاء نفسه.",
  noMoreCodes: (bank) =>
    `تكفي هذه الرموز الآن، حتى لا يقفل ${isolated(bank)} حسابك. يمكن إعادة المحاولة لاحقًا.`,
  done: "تم",
  close: "إغلاق",
  notFound: (bank) => `لم نعثر على الربط مع ${isolated(bank)}. ربما تمت إزالته.`,
  rejected: (bank) => `لا يمكن تحديث ${isolated(bank)} حاليًا. يمكن إعادة المحاولة لاحقًا.`,
  tooMany: (bank) => `وصلت إلى ${isolated(bank)} طلبات كثيرة في وقت قصير. ${RETRY_IN_A_WHILE}`,
};
