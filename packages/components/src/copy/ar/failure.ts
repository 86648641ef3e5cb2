import { isolated } from "../isolated.js";
import type { FailuresCopy } from "../sections/failure.js";
import { nothingToDo, RETRY_IN_A_WHILE } from "./common.js";

export const failureAr: FailuresCopy = {
  "wrong-credentials": {
    what: (bank) => `لم يقبل ${isolated(bank)} بيانات الدخول التي وصلته.`,
    next: () => "بعد تحديثها، سنعيد المحاولة.",
  },
  "account-locked": {
    what: (bank) => `أقفل ${isolated(bank)} هذا الحساب.`,
    next: (bank) => `يلزم فتح القفل لدى ${isolated(bank)} أولًا، ثم إعادة المحاولة هنا.`,
  },
  "mfa-not-supported": {
    what: (bank) => `يطلب ${isolated(bank)} نوعًا من التحقق الأمني غير متاح هنا بعد.`,
    next: () => "يمكن التواصل مع الدعم وسنبحث عن طريقة أخرى.",
  },
  "action-needed-at-bank": {
    what: (bank) => `يحتاج ${isolated(bank)} إلى إجراء منك قبل مشاركة حساباتك.`,
    next: (bank) =>
      `يلزم تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم إعادة المحاولة هنا.`,
  },
  "declined-at-bank": {
    what: (bank) => `لم تتم الموافقة على المشاركة لدى ${isolated(bank)}.`,
    next: () => "إذا لم يكن التوقف مقصودًا، يمكن إعادة المحاولة.",
  },
  "bank-unavailable": {
    what: (bank) => `يواجه ${isolated(bank)} مشاكل. لا خطأ في بياناتك.`,
    next: () => RETRY_IN_A_WHILE,
  },
  "bank-outage": {
    what: (bank) => `خدمة ${isolated(bank)} متوقفة، وهذا يؤثر في كثيرين.`,
    next: nothingToDo,
  },
  "retried-by-basiq": {
    what: (bank) => `${isolated(bank)} غير متاح الآن.`,
    next: () => "سنواصل المحاولة لمدة تصل إلى 7 أيام. يمكنك مغادرة هذه الصفحة.",
  },
  "challenge-ran-out": {
    what: (bank) => `لم يتلقَّ ${isolated(bank)} إجابة في الوقت المحدد.`,
    next: () => "يمكن إعادة المحاولة والهاتف في متناول يدك.",
  },
  "took-too-long": {
    what: (bank) => `استغرق ${isolated(bank)} وقتًا طويلًا للرد.`,
    next: () => "يمكن إعادة المحاولة.",
  },
  "consent-ended": {
    what: (bank) => `انتهت موافقتك على مشاركة البيانات من ${isolated(bank)}.`,
    next: () => "للمتابعة، يلزم تجديد الموافقة.",
  },
  "connection-ended": {
    what: (bank) => `لم يعد الربط مع ${isolated(bank)} يعمل.`,
    next: () => "يمكن إعداده من جديد بتسجيل الدخول.",
  },
  "bank-not-supported": {
    what: (bank) => `لا يمكن الوصول إلى ${isolated(bank)} بهذه الطريقة حاليًا.`,
    next: () => "يمكن التواصل مع الدعم للعثور على طريقة أخرى.",
  },
  "file-rejected": {
    what: (bank) => `تعذرت قراءة هذا الملف ككشف حساب من ${isolated(bank)}.`,
    next: () => "يلزم التأكد من صحة الملف والبنك، ثم رفعه مرة أخرى.",
  },
  "too-many-requests": {
    what: (bank) => `وصلت إلى ${isolated(bank)} طلبات كثيرة في وقت قصير.`,
    next: () => RETRY_IN_A_WHILE,
  },
  "app-misconfigured": {
    what: () => "هناك خلل في الإعداد من جانبنا. حساباتك في أمان.",
    next: () => "يمكن العودة لاحقًا.",
  },
  unknown: {
    what: () => "حدث ما منع اكتمال العملية.",
    next: () => "يمكن التواصل مع الدعم وذكر الرقم المرجعي أدناه.",
  },
};
