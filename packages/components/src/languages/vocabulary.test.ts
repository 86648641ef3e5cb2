import { describe, expect, it } from "vitest";
import { wordsOf } from "../testing/words.js";
import { ar } from "./ar.js";
import type { BasiqCopy } from "./BasiqCopy.js";
import { enAU } from "./enAU.js";
import { zhHans } from "./zhHans.js";

/** Words that mislead, and what is said instead. */
type Vocabulary = readonly (readonly [word: RegExp, instead: string])[];

const LANGUAGES: readonly (readonly [string, BasiqCopy, Vocabulary])[] = [
  [
    "English",
    enAU,
    [
      [/\bsend (the |your )?(code|answers?)\b/i, "Continue: on a phone it means “send me a code”"],
      [/\b(go|goes|going|carry|carrying) on\b/i, "continue"],
      [/\banew\b/i, "again"],
      [/\b(withdr(a|e)w\w*|revok\w*)\b/i, "stop sharing"],
      [/\bend (all|your|\d+) (banks?|connections?)\b/i, "disconnect"],
      [/\bstop it\b/i, "stop sharing"],
      [/\bout of sight\b/i, "can’t check progress"],
      [/\bwants?\b(?! to\b)/i, "needs"],
      [/\bneeds you\b/i, "action needed"],
      [/\bneeds? a look\b/i, "needs your attention"],
      [/\bbeen to\b/i, "went to"],
      [/\b(just(?! now)|simply|easily)\b/i, "nothing"],
      [/\bjust now\b(?=.)/i, "nothing, unless it is a time"],
      [/\bby itself\b/i, "automatically"],
      [/\b(a (short )?(while|moment) ago|get through)\b/i, "recently, or reach"],
      [/\b(keep|keeps) it going\b/i, "continue"],
    ],
  ],
  [
    "Simplified Chinese",
    zhHans,
    [
      [/发送(验证码|回答)/, "提交"],
      [/撤回|撤销/, "停止共享"],
      [/续订|再次批准/, "重新授权"],
      [/批准|的应用中/, "确认，App中"],
      [/(?<!对)账单/, "对账单，not a bill"],
      [
        /(?<!在银行|在Hooli|在您的银行|在该银行)重新授权/,
        "重新同意：only a bank is given consent again there",
      ],
      [/被刷新|被读取|被更新|收尾/, "未能，最后处理"],
      [/账户是安全的|操作未成功/, "what is known, and what failed"],
      [/停了下来|连不上|没能/, "无法，未能"],
      [/需要您看一下|正在等您/, "需要您处理"],
      [/\p{Script=Han} \d|\d \p{Script=Han}/u, "no spaces around a number"],
      [/\p{Script=Han}[,.:;?!]/u, "full-width punctuation"],
    ],
  ],
  [
    "Arabic",
    ar,
    [
      [/إرسال (الرمز|الإجاب)/, "تأكيد"],
      [/سحب/, "إيقاف المشاركة"],
      [/إنهاء/, "إلغاء الربط"],
      [/(?<!\p{L})[يت]لزم(?!\p{L})/u, "يُرجى"],
      [/يمكن (إعادة المحاولة|التواصل|العودة|التحقق)/, "يُرجى"],
      [/مجدد[ًا]/, "من جديد"],
      [/مشاكل/, "مشكلات"],
      [/جُلب|جلب|يجلب/, "محفوظة، تحميل"],
      [/أي اتصال|الاتصالات/, "الربط"],
      [/صاحب الحساب/, "هويتك"],
      [/(?<!\p{L})(الرمز|رمزًا)(?!\p{L})/u, "رمز التحقق"],
      [/حساباتك (في أمان|آمنة)/, "لا خطأ من جانبك"],
      [/["“”]/, "«»"],
      [/[,;?]/, "، ؛ ؟"],
    ],
  ],
];

describe.each(LANGUAGES)("in %s", (_, copy, vocabulary) => {
  const all = wordsOf(copy).filter(({ path }) => path !== "locale");

  it.each(vocabulary)("nothing says %s, but %s", (word) => {
    const found = all.filter(({ words }) => word.test(words));
    expect(found.map(({ path, words }) => [path, words])).toEqual([]);
  });
});
