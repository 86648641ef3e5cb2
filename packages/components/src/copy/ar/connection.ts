import { isolated } from "../isolated.js";
import type { ConnectionCopy } from "../sections/connection.js";
import {
  BASIQ,
  BY_WEB,
  CDR,
  connections,
  days,
  LESS_THAN_A_DAY,
  RETRY_OR_LATER,
} from "./common.js";

export const connectionAr: ConnectionCopy = {
  title: isolated,
  through: {
    web: BY_WEB,
    openbanking: `من خلال الخدمات المصرفية المفتوحة، بموجب ${CDR}`,
  },
  status: {
    expiring: "ينتهي قريبًا",
    invalid: "بحاجة إليك",
    pending: "قيد الإعداد",
    unfinished: "غير مكتمل",
    ended: "انتهى",
    unknown: "غير معروف",
  },
  needsYou: "بحاجة إليك",
  freshness: {
    fresh: (moment) => `محدّث، جُلبت البيانات ${moment}`,
    recent: (moment) => `جُلبت البيانات ${moment}`,
    stale: (day) => `أقدم من يوم، جُلبت البيانات ${day}`,
    never: "لم تُجلب أي بيانات بعد",
  },
  lastsUntil: (day) => `يستمر حتى ${day}`,
  endsIn: (count, day) =>
    count === 0 ? `ينتهي ${LESS_THAN_A_DAY}، في ${day}.` : `ينتهي خلال ${days(count)}، في ${day}.`,
  problem: {
    expiring: {
      next: (bank) => `للاستمرار، تلزم الموافقة على المشاركة من جديد لدى ${isolated(bank)}.`,
    },
    reauthorise: {
      what: (bank) => `لم يعد ${isolated(bank)} يشارك بيانات جديدة.`,
      next: (bank) =>
        `تلزم الموافقة على المشاركة من جديد لدى ${isolated(bank)}. وتبقى البيانات التي جُلبت حتى الآن.`,
    },
    "update-credentials": {
      what: (bank) => `لم تعد بيانات الدخول إلى ${isolated(bank)} صالحة.`,
      next: () => "للحصول على بيانات جديدة، يلزم تحديث بيانات الدخول.",
    },
    "open-bank": {
      what: (bank) => `يحتاج ${isolated(bank)} إلى إجراء منك قبل مشاركة حساباتك.`,
      next: (bank) =>
        `يلزم تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم التحديث هنا.`,
    },
    finish: {
      what: (bank) => `لم يكتمل ربط ${isolated(bank)}.`,
      next: () => "لم تتم مشاركة أي شيء بعد.",
    },
    "give-consent": {
      what: (bank) => `انتهت موافقتك على مشاركة البيانات من ${isolated(bank)}.`,
      next: () => "للمتابعة، يلزم تجديد الموافقة.",
    },
  },
  reauthorise: "الموافقة من جديد",
  finish: "إكمال الربط",
  refresh: "تحديث",
  refreshOf: (bank) => `تحديث ${isolated(bank)}`,
  connecting: (bank) => `جارٍ ربط ${isolated(bank)}`,
  refreshing: (bank) => `جارٍ تحديث ${isolated(bank)}`,
  upToDate: (bank) => `${isolated(bank)} محدّث`,
  more: "المزيد",
  moreOf: (bank) => `المزيد عن ${isolated(bank)}`,
  chooseAccounts: "اختيار الحسابات من جديد",
  purge: "حذف البيانات التي جُلبت",
  purgeTitle: (bank) =>
    bank === undefined ? "حذف البيانات التي جُلبت؟" : `حذف بيانات ${isolated(bank)}؟`,
  purgeWhy: (bank) =>
    bank === undefined
      ? `يحذف هذا ما تحتفظ به ${BASIQ} من حسابات هذا الربط. ويجلبها التحديث التالي من جديد.`
      : `يحذف هذا حسابات ${isolated(bank)} ومعاملاتها التي تحتفظ بها ${BASIQ}. ويجلبها التحديث التالي من جديد.`,
  purgeBank: (bank) =>
    bank === undefined ? "حذف البيانات التي جُلبت" : `حذف بيانات ${isolated(bank)}`,
  purged: (bank) => `تم حذف البيانات من ${isolated(bank)}`,
  disconnect: "إلغاء الربط",
  disconnectTitle: (bank) => `إلغاء الربط مع ${isolated(bank)}؟`,
  disconnectWhy: (app, bank) =>
    `لن تصل إلى ${isolated(app)} بيانات جديدة من ${isolated(bank)}. وتبقى البيانات التي جُمعت من قبل.`,
  alsoDelete: "حذف هذه البيانات أيضًا",
  disconnectBank: (bank) => `إلغاء ربط ${isolated(bank)}`,
  disconnected: (bank) => `تم إلغاء الربط مع ${isolated(bank)}`,
  purgedOnly: (bank) =>
    `تم حذف البيانات من ${isolated(bank)}، لكن ${isolated(bank)} لا يزال مرتبطًا. يمكن إعادة محاولة إلغاء الربط.`,
  notDone: `لم ينجح ذلك. ${RETRY_OR_LATER}`,
  cancel: "إلغاء",
  listTitle: "بنوكك",
  none: "لا توجد بنوك مرتبطة",
  ended: (count) => `انتهت: ${connections(count)}`,
};
