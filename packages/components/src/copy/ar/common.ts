import { counted } from "../counted.js";
import { isolated } from "../isolated.js";

// What several sections say. In all of them: verbal nouns and impersonal forms, because an imperative in Arabic has to guess whether a man or
// a woman reads it.

/** Arabic in Australia is printed with the digits of everything around it: 3, not ٣. */
export const LOCALE = "ar-AU-u-nu-latn";
// These stand after a preposition or in a construct, so two are `بنكين` and never `بنكان`.
export const banks = (count: number) =>
  counted(LOCALE, count, {
    one: "بنك واحد",
    two: "بنكين",
    few: "# بنوك",
    many: "# بنكًا",
    other: "# بنك",
  });
export const connections = (count: number) =>
  counted(LOCALE, count, {
    one: "عملية ربط واحدة",
    two: "عمليتي ربط",
    few: "# عمليات ربط",
    other: "# عملية ربط",
  });
export const days = (count: number) =>
  counted(LOCALE, count, {
    one: "يوم واحد",
    two: "يومين",
    few: "# أيام",
    many: "# يومًا",
    other: "# يوم",
  });
export const CDR = "حق بيانات المستهلك (\u2068Consumer Data Right\u2069)";
export const BASIQ = isolated("Basiq");
export const BY_WEB = `من خلال بيانات الدخول إلى الخدمات المصرفية عبر الإنترنت، وليس ${CDR}`;
export const RETRY_OR_LATER = "يمكن إعادة المحاولة الآن أو العودة لاحقًا.";
export const RETRY_IN_A_WHILE = "يمكن إعادة المحاولة بعد نحو 10 دقائق.";
export const nothingToDo = (bank: string) =>
  `لا يلزمك فعل أي شيء. يمكن العودة عندما يعود ${isolated(bank)} إلى العمل.`;
export const LESS_THAN_A_DAY = "خلال أقل من يوم";
