import type { JobsCopy } from "../sections/jobs.js";
import { banks } from "./common.js";

export const jobsAr: JobsCopy = {
  title: {
    connect: (count) => `جارٍ ربط ${banks(count)}`,
    refresh: (count) => `جارٍ تحديث ${banks(count)}`,
    update: (count) => `جارٍ تعديل الربط مع ${banks(count)}`,
  },
  doneTitle: {
    connect: (count) => `تم ربط ${banks(count)}`,
    refresh: (count) => `تم تحديث ${banks(count)}`,
    update: (count) => `تم تعديل الربط مع ${banks(count)}`,
  },
  partTitle: {
    connect: (part, count) => `تم ربط ${part} من أصل ${banks(count)}`,
    refresh: (part, count) => `تم تحديث ${part} من أصل ${banks(count)}`,
    update: (part, count) => `تم تعديل الربط مع ${part} من أصل ${banks(count)}`,
  },
  failedTitle: {
    connect: "لم يتم ربط أي بنك بعد",
    refresh: "لم يتم تحديث أي بنك",
    update: "لم يتم تعديل الربط مع أي بنك",
  },
  done: { connect: "تم الربط", refresh: "محدّث", update: "تم التعديل" },
  failed: { connect: "لم يتم الربط", refresh: "لم يتم التحديث", update: "لم يتم التعديل" },
  countFinished: (part, count) => `انتهى ${part} من ${count}`,
  over: "انتهى",
  bank: (number) => `البنك ${number}`,
  waiting: "في انتظار البدء",
  needsYou: "بحاجة إليك",
  delayed: "غير متاح الآن",
  lost: "تتعذر المتابعة الآن",
  stay: "يُستحسن البقاء هنا الآن. فقد يطلب منك أحد البنوك شيئًا.",
  leave: "يمكنك مغادرة هذه الصفحة. تستمر العملية من تلقاء نفسها.",
};
