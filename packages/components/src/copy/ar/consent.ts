import { isolated } from "../isolated.js";
import type { ConsentCopy } from "../sections/consent.js";
import { BASIQ, connections, LESS_THAN_A_DAY } from "./common.js";

export const consentAr: ConsentCopy = {
  title: {
    valid: (app) => `ما تتم مشاركته مع ${isolated(app)}`,
    none: (app) => `لا تتم مشاركة أي شيء مع ${isolated(app)}`,
    expired: (app) => `انتهت المشاركة مع ${isolated(app)}`,
    revoked: (app) => `توقفت المشاركة مع ${isolated(app)}`,
  },
  none: (app) => `بعد منح الموافقة، يظهر هنا ما يصل إلى ${isolated(app)}، ويمكن إيقافه في أي وقت.`,
  active: "سارية",
  endsIn: (away) => `تنتهي ${away ?? LESS_THAN_A_DAY}`,
  ended: "انتهت",
  stopped: "متوقفة",
  row: {
    why: "السبب",
    what: "ما تتم مشاركته",
    since: "منذ",
    until: "حتى",
    ended: "انتهت",
    who: "الجهة المتلقية",
    stop: "كيفية الإيقاف",
    now: "ما يحدث الآن",
  },
  until: (day, away) => `${day}، ${away ?? LESS_THAN_A_DAY}`,
  untilStopped: "حتى يتم إيقافها",
  accredited: (party, number) => `الجهة المعتمدة: ${isolated(party)}، رقم ${isolated(number)}`,
  policy: (entity) => `كيف تتعامل ${isolated(entity)} مع بياناتك`,
  scope: {
    "bank:accounts.basic:read": "اسم الحساب ونوعه ورصيده",
    "bank:accounts.detail:read": "رصيد الحساب وتفاصيله",
    "bank:transactions:read": "تفاصيل المعاملات",
    "bank:payees:read": "المستفيدون المحفوظون",
    "bank:regular_payments:read": "الخصم المباشر والدفعات المجدولة",
    "common:customer.basic:read": "الاسم والمهنة",
    "common:customer.detail:read": "الاسم والمهنة وبيانات الاتصال",
  },
  otherScope: (scope) => `بيانات أخرى، مدرجة باسم ${isolated(scope)}`,
  declined: (names) => `لا تتم مشاركة: ${names}`,
  howToStop: (contact) => `يمكن إيقاف المشاركة هنا في أي وقت، أو بالتواصل مع ${isolated(contact)}.`,
  consequence: (count, afterWithdrawal) =>
    `${connectionsEnd(count)}تحذف ${BASIQ} نسختها. ${isolated(afterWithdrawal)}`,
  afterExpiry: `انتهى الربط مع بنوكك. تحذف ${BASIQ} نسختها.`,
  afterWithdrawal: (afterWithdrawal) =>
    `انتهى الربط مع بنوكك. تحذف ${BASIQ} نسختها. ${isolated(afterWithdrawal)}`,
  stop: "إيقاف المشاركة",
  stopTitle: (app) => `إيقاف المشاركة مع ${isolated(app)}؟`,
  stopNow(count) {
    if (count === 0) return "إيقاف المشاركة";
    const ended = count === undefined ? "جميع عمليات الربط" : connections(count);
    return `إيقاف المشاركة وإنهاء ${ended}`;
  },
  stopping: "جارٍ الإيقاف",
  keep: "مواصلة المشاركة",
  notStopped: (contact) =>
    `لم نتمكن من التأكد من توقف المشاركة. يمكن إعادة المحاولة، أو التواصل مع ${isolated(contact)}.`,
};

function connectionsEnd(count: number | undefined) {
  if (count === undefined) return "تنتهي جميع عمليات الربط. ";
  if (count === 0) return "";
  return count === 1 ? "ينتهي الربط مع بنكك. " : `تنتهي جميع عمليات الربط، وعددها ${count}. `;
}
