import { isolated } from "../isolated.js";
import type { JobCopy } from "../sections/job.js";

export const jobAr: JobCopy = {
  title: {
    connect: (bank) => `جارٍ ربط ${isolated(bank)}`,
    refresh: (bank) => `جارٍ تحديث ${isolated(bank)}`,
    update: (bank) => `جارٍ تعديل الربط مع ${isolated(bank)}`,
  },
  doneTitle: {
    connect: (bank) => `تم ربط ${isolated(bank)}`,
    refresh: (bank) => `تم تحديث ${isolated(bank)}`,
    update: (bank) => `تم تعديل الربط مع ${isolated(bank)}`,
  },
  failedTitle: {
    connect: (bank) => `لم يتم ربط ${isolated(bank)}`,
    refresh: (bank) => `لم يتم تحديث ${isolated(bank)}`,
    update: (bank) => `لم يتم تعديل الربط مع ${isolated(bank)}`,
  },
  loading: "جارٍ التحضير",
  waiting: "في انتظار البدء",
  progress: "التقدم",
  stepOf: (position, count) => `الخطوة ${position} من ${count}`,
  // `Intl` says two minutes as a subject, so a colon stands before them and no preposition.
  timeLeft: (duration) =>
    duration === undefined ? "بقيت بضع ثوانٍ" : `الوقت المتبقي تقريبًا: ${duration}`,
  almostThere: "لحظات قليلة",
  slow: "يستغرق وقتًا أطول من المعتاد",
  needsYou: (bank) => `${isolated(bank)} في انتظارك`,
  done: "تم",
  stopped: "توقف",
  stepStatus: {
    pending: "لم تبدأ",
    active: "جارية",
    "needs-answer": "بحاجة إليك",
    delayed: "في انتظار البنك",
    done: "تمت",
    failed: "لم تنجح",
    "not-reached": "لم يتم الوصول إليها",
  },
  verify: {
    ahead: (bank) => `تسجيل الدخول إلى ${isolated(bank)}`,
    running: (bank) => `جارٍ تسجيل الدخول إلى ${isolated(bank)}`,
    done: (bank) => `تم تسجيل الدخول إلى ${isolated(bank)}`,
  },
  challenge: {
    ahead: () => "التحقق الأمني",
    running: () => "جارٍ التحقق من هويتك",
    done: () => "تم التحقق الأمني",
  },
  accounts: {
    ahead: () => "جلب الحسابات",
    running: () => "جارٍ جلب الحسابات",
    done: () => "تم جلب الحسابات",
  },
  transactions: {
    ahead: () => "جلب المعاملات",
    running: () => "جارٍ جلب المعاملات",
    done: () => "تم جلب المعاملات",
  },
  statements: {
    ahead: () => "جلب كشوف الحساب",
    running: () => "جارٍ جلب كشوف الحساب",
    done: () => "تم جلب كشوف الحساب",
  },
  report: {
    ahead: () => "كتابة التقرير",
    running: () => "جارٍ كتابة التقرير",
    done: () => "تمت كتابة التقرير",
  },
  other: {
    ahead: () => "الخطوة الأخيرة",
    running: () => "جارٍ إتمام الخطوة الأخيرة",
    done: () => "تم إتمام الخطوة الأخيرة",
  },
};
