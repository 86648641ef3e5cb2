import { counted } from "../counted.js";
import { isolated } from "../isolated.js";
import type { MfaCopy } from "../sections/mfa.js";
import { LOCALE } from "./common.js";

export const mfaAr: MfaCopy = {
  codeTitle: (bank) => `يطلب ${isolated(bank)} رمزًا`,
  questionTitle: (bank, count) =>
    `لدى ${isolated(bank)} ${counted(LOCALE, count, {
      one: "سؤال",
      two: "سؤالان",
      few: "# أسئلة",
      many: "# سؤالًا",
      other: "# سؤال",
    })}`,
  confirmTitle: (bank) => `الموافقة على الطلب في تطبيق ${isolated(bank)}`,
  codeWhy: () => "يؤكد ذلك أنك صاحب الحساب.",
  questionWhy: () => "يؤكد ذلك أنك صاحب الحساب.",
  confirmWhy: () => "يلزم فتح التطبيق على هاتفك والموافقة على الطلب، ثم العودة إلى هنا.",
  codeLabel: (bank) => `الرمز من ${isolated(bank)}`,
  sendCode: "إرسال الرمز",
  sendAnswers: (count) => (count === 1 ? "إرسال الإجابة" : "إرسال الإجابات"),
  confirm: "تمت الموافقة",
  notNow: "ليس الآن",
  answerNow: "الإجابة الآن",
  stillWaiting: (bank) => `لا يزال ${isolated(bank)} في انتظار إجابتك.`,
  // `Intl` says two minutes as a subject, so a colon stands before them and no preposition.
  timeLeft: (duration) =>
    duration === undefined ? "بقيت بضع ثوانٍ" : `الوقت المتبقي تقريبًا: ${duration}`,
  checking: (bank) => `جارٍ التحقق لدى ${isolated(bank)}`,
  accepted: "تم القبول. جارٍ المتابعة.",
  emptyCode: (bank) => `يلزم إدخال الرمز الذي أرسله إليك ${isolated(bank)}.`,
  emptyAnswer: "تلزم الإجابة عن هذا السؤال.",
  rejectedCode: (bank) => `لم يقبل ${isolated(bank)} هذا الرمز. يمكن التحقق منه وإدخاله من جديد.`,
  rejectedAnswers: (bank, count) =>
    count === 1
      ? `لم يقبل ${isolated(bank)} هذه الإجابة. يمكن التحقق منها وإدخالها من جديد.`
      : `لم يقبل ${isolated(bank)} هذه الإجابات. يمكن التحقق منها وإدخالها من جديد.`,
  rejectedConfirm: (bank) =>
    `لم تصل موافقتك إلى ${isolated(bank)} بعد. تلزم الموافقة في التطبيق، ثم إعادة المحاولة.`,
  notSent: "لم نتمكن من الإرسال. يمكن إعادة المحاولة بعد لحظات.",
  expired: (kind) => (kind === "code" ? "انتهت صلاحية هذا الرمز." : "انتهى وقت الإجابة."),
  newCode: (kind) => (kind === "code" ? "الحصول على رمز جديد" : "البدء من جديد"),
  gettingCode: (kind) => (kind === "code" ? "جارٍ الحصول على رمز جديد" : "جارٍ البدء من جديد"),
  unconfirmedLooking: (bank) => `انقطع الاتصال. جارٍ التحقق من وصول إجابتك إلى ${isolated(bank)}.`,
  unconfirmed: (bank, kind) =>
    kind === "confirm"
      ? `انقطع الاتصال، ولا يزال ${isolated(bank)} في الانتظار. يمكن إعادة المحاولة.`
      : `انقطع الاتصال، ولا يزال ${isolated(bank)} في الانتظار. يمكن الإدخال والإرسال من جديد ما دامت الصلاحية قائمة.`,
  refused: (bank) =>
    `لا يبدو أن هذا الطلب من ${isolated(bank)}، لذا لم يُرسل أي شيء. يمكن التواصل مع الدعم.`,
};
