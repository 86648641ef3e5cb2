import { isolated } from "../isolated.js";
import type { SupportCopy } from "../sections/support.js";

export const supportAr: SupportCopy = {
  references: "الأرقام المرجعية للدعم",
  userId: (id) => `المستخدم: ${isolated(id)}`,
  connectionId: (id) => `الربط: ${isolated(id)}`,
  jobId: (id) => `المهمة: ${isolated(id)}`,
  correlationId: (id) => `الطلب: ${isolated(id)}`,
  copy: (count) => (count === 1 ? "نسخ الرقم المرجعي" : "نسخ الأرقام المرجعية"),
  copied: "تم النسخ",
  selected: "لم يسمح هذا المتصفح بالنسخ. النص محدد، ويمكنك نسخه بنفسك.",
};
