import { isolated } from "../isolated.js";
import type { ConnectorCopy } from "../sections/connector.js";
import { nothingToDo } from "./common.js";

export const connectorAr: ConnectorCopy = {
  badge: {
    operational: "يعمل",
    degraded: "أبطأ من المعتاد",
    "partial-outage": "بعض المشاكل",
    "major-outage": "متوقف",
    maintenance: "صيانة",
    unknown: "لا مشاكل معروفة",
  },
  trouble: {
    degraded: {
      what: (bank) => `${isolated(bank)} أبطأ من المعتاد.`,
      next: () => "يمكنك المتابعة. قد يستغرق الأمر بضع دقائق إضافية.",
    },
    "partial-outage": {
      what: (bank) => `لا يعمل ${isolated(bank)} لدى بعض الأشخاص.`,
      next: () => "يمكنك أن تجرّب. وإذا لم ينجح ذلك، يمكن إعادة المحاولة بعد نحو 10 دقائق.",
    },
    "major-outage": {
      what: (bank) => `خدمة ${isolated(bank)} متوقفة، وهذا يؤثر في كثيرين.`,
      next: nothingToDo,
    },
    maintenance: {
      what: (bank) => `يجري ${isolated(bank)} أعمال صيانة.`,
      next: () => "لا يزال بإمكانك المتابعة. وإذا لم ينجح ذلك، يمكن العودة بعد بضع ساعات.",
    },
  },
};
