import type { ReachabilityCopy } from "../sections/reachability.js";
import { RETRY_OR_LATER } from "./common.js";

export const reachabilityAr: ReachabilityCopy = {
  retrying: "لا اتصال بالخدمة. جارٍ إعادة المحاولة.",
  offline: "لا يوجد اتصال بالإنترنت. تستمر العملية عند عودته.",
  stopped: "لم نعد قادرين على متابعة ذلك. وقد يكتمل من تلقاء نفسه.",
  signedOut: "تم تسجيل خروجك. يلزم تسجيل الدخول من جديد للمتابعة.",
  unreadable: `لا يمكننا عرض التقدم. ${RETRY_OR_LATER}`,
  tryAgain: "إعادة المحاولة",
};
