import type { ReadCopy } from "../sections/read.js";
import { RETRY_OR_LATER } from "./common.js";

export const readAr: ReadCopy = {
  loading: "جارٍ التحميل",
  network: "يتعذر علينا الوصول إلى الخدمة. يمكن إعادة المحاولة بعد التحقق من الإنترنت.",
  unavailable: "الخدمة لا تستجيب. يمكن إعادة المحاولة بعد لحظات.",
  tooMany: "تكرر الطلب كثيرًا في وقت قصير. يمكن إعادة المحاولة بعد دقيقة.",
  signedOut: "تم تسجيل خروجك. يلزم تسجيل الدخول من جديد للمتابعة.",
  misconfigured: "هناك خلل في الإعداد من جانبنا. حساباتك في أمان.",
  other: `لم نتمكن من التحميل. ${RETRY_OR_LATER}`,
  stale: "لم نتمكن من التحديث الآن. ما يظهر هنا سابق.",
  tryAgain: "إعادة المحاولة",
};
