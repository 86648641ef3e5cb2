import type { ConnectCopy } from "../sections/connect.js";
import { connections } from "./common.js";

export const connectAr: ConnectCopy = {
  label: {
    connect: "ربط بنكك",
    mend: "تحديث هذا الربط",
    extend: "تمديد موافقتك",
    reauthorise: "تجديد الربط مع بنوكك",
    update: "تحديث موافقتك",
    manage: "إدارة ما تتم مشاركته",
  },
  preparing: "جارٍ التحضير",
  leaving: "جارٍ فتح الصفحة الآمنة",
  updateWarning(count) {
    if (count === 0) return "ليس لديك أي ربط حاليًا، لذا لا شيء يمكن فقدانه.";
    const lost = count === undefined ? "جميع عمليات الربط" : `كل ما لديك، أي ${connections(count)}`;
    return `إذا تغيّرت الشروط، فقد يشمل الحذف ${lost}. يمكن إعادة الربط بعد ذلك.`;
  },
  updateConfirm: "تحديث الموافقة",
  cancel: "إلغاء",
  noActiveConsent: "ليست لديك موافقة سارية. يمكن منحها من جديد بربط بنكك.",
  storageBlocked:
    "متصفحك يمنع حفظ بيانات هذا الموقع، لذا توقفنا. يمكن إعادة المحاولة بعد السماح بملفات تعريف الارتباط وبيانات الموقع.",
  notSaved: "لم نتمكن من حفظ ما تم هنا، لذا توقفنا. يمكن إعادة المحاولة.",
  unreachable: "يتعذر علينا الاتصال الآن. يمكن إعادة المحاولة الآن أو لاحقًا.",
  signedOut: "تم تسجيل خروجك. يلزم تسجيل الدخول من جديد للمتابعة.",
  personChanged: "سجّل شخص آخر دخوله هنا. يلزم تحميل هذه الصفحة من جديد.",
  misconfigured: "هناك خلل من جانبنا. حساباتك في أمان. يمكن العودة لاحقًا.",
};
