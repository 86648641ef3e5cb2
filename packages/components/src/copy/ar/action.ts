import type { ActionCopy } from "../sections/action.js";

export const actionAr: ActionCopy = {
  updateCredentials: "تحديث بيانات الدخول",
  retry: "إعادة المحاولة",
  giveConsent: "تجديد الموافقة",
  contactSupport: "التواصل مع الدعم",
};
