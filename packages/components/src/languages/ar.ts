import { counted } from "../copy/counted.js";
import { isolated } from "../copy/isolated.js";
import type { BasiqCopy } from "./BasiqCopy.js";

// Verbal nouns and impersonal forms throughout, because an imperative in Arabic has to guess whether a
// man or a woman reads it.

/** Arabic in Australia is printed with the digits of everything around it: 3, not ٣. */
const LOCALE = "ar-AU-u-nu-latn";
// These stand after a preposition or in a construct, so two are `بنكين` and never `بنكان`.
const banks = (count: number) =>
  counted(LOCALE, count, {
    one: "بنك واحد",
    two: "بنكين",
    few: "# بنوك",
    many: "# بنكًا",
    other: "# بنك",
  });
const statements = (count: number) =>
  counted(LOCALE, count, {
    one: "كشف حساب واحد",
    two: "كشفَي حساب",
    few: "# كشوف حساب",
    many: "# كشف حساب",
    other: "# كشف حساب",
  });
const reports = (count: number) =>
  counted(LOCALE, count, {
    one: "تقرير واحد",
    two: "تقريرين",
    few: "# تقارير",
    many: "# تقريرًا",
    other: "# تقرير",
  });
const connections = (count: number) =>
  counted(LOCALE, count, {
    one: "عملية ربط واحدة",
    two: "عمليتي ربط",
    few: "# عمليات ربط",
    other: "# عملية ربط",
  });
const days = (count: number) =>
  counted(LOCALE, count, {
    one: "يوم واحد",
    two: "يومين",
    few: "# أيام",
    many: "# يومًا",
    other: "# يوم",
  });
const earlierConsents = (count: number) =>
  counted(LOCALE, count, {
    one: "موافقة سابقة واحدة",
    two: "موافقتان سابقتان",
    few: "# موافقات سابقة",
    many: "# موافقة سابقة",
    other: "# موافقة سابقة",
  });
const accountsHere = (count: number) =>
  counted(LOCALE, count, {
    one: "حساب واحد",
    two: "حسابان",
    few: "# حسابات",
    many: "# حسابًا",
    other: "# حساب",
  });
const transactionsHere = (count: number) =>
  counted(LOCALE, count, {
    one: "معاملة واحدة",
    two: "معاملتان",
    few: "# معاملات",
    many: "# معاملة",
    other: "# معاملة",
  });
const CDR = "حق بيانات المستهلك (\u2068Consumer Data Right\u2069)";
const BASIQ = isolated("Basiq");
const BY_WEB = `من خلال بيانات الدخول إلى الخدمات المصرفية عبر الإنترنت، وليس ${CDR}`;
const RETRY = "يُرجى إعادة المحاولة.";
const retryFrom = (when: string) => `تُتاح المحاولة من جديد: ${when}.`;
const nothingToDo = (bank: string) =>
  `لا حاجة إلى أي إجراء منك إلى أن يعود ${isolated(bank)} إلى العمل.`;
const LESS_THAN_A_DAY = "خلال أقل من يوم";

/**
 * Arabic, as Australian agencies write it: from right to left, with Latin digits.
 *
 * @example
 * <div dir="rtl" lang="ar"><CopyProvider copy={ar}>…</CopyProvider></div>
 */
export const ar: BasiqCopy = {
  locale: LOCALE,
  yourBank: "بنكك",
  theBank: "البنك",
  justNow: "الآن",
  bankSays: (bank) => `رسالة من ${isolated(bank)}:`,
  // Australian banks write in English to everybody.
  bankLanguage: "en-AU",
  reference: (id) => `الرقم المرجعي للدعم: ${isolated(id)}`,
  action: {
    updateCredentials: "تحديث بيانات الدخول",
    signInAgain: "تسجيل الدخول من جديد",
    reauthorise: "الموافقة من جديد",
    retry: "إعادة المحاولة",
    retryFrom,
    giveConsent: "تجديد الموافقة",
    chooseFile: "اختيار ملف آخر",
    chooseBank: "اختيار بنك آخر",
    contactSupport: "التواصل مع الدعم",
    forgottenPassword: (bank) => `نسيت كلمة مرور ${isolated(bank)}؟`,
    newTab: "يُفتح في علامة تبويب جديدة",
  },
  blocked: {
    "job-running": () => "هناك تحديث جارٍ بالفعل.",
    ended: (bank) => `أُلغي الربط مع ${isolated(bank)}. للحصول على بيانات جديدة، يُرجى إعادة الربط.`,
    "not-active": (bank) => `${isolated(bank)} غير جاهز للتحديث بعد.`,
    "uploaded-statement": () => "هذه البيانات من كشف حساب مرفوع. لتحديثها، يُرجى رفع كشف أحدث.",
    "cause-not-cleared": (bank) => `يُرجى معالجة مشكلة الربط مع ${isolated(bank)} قبل التحديث.`,
    "needs-support": (bank) => `لا يمكن تحديث ${isolated(bank)}. يُرجى التواصل مع الدعم.`,
    "major-outage": (bank) =>
      `خدمة ${isolated(bank)} متوقفة. يعود التحديث متاحًا عندما تعمل من جديد.`,
    "daily-limit": (bank, when) =>
      `لا يسمح ${isolated(bank)} بتحديث آخر اليوم. يُتاح التحديث من جديد: ${when}.`,
    "recently-failed": (bank, when) =>
      `تعذر الوصول إلى ${isolated(bank)} قبل لحظات. تُتاح المحاولة من جديد: ${when}.`,
    "recently-refreshed": (bank, when) =>
      `تم تحديث ${isolated(bank)} قبل قليل. يُتاح التحديث من جديد: ${when}.`,
    "recently-used": (bank, when) =>
      `تواصلنا مع ${isolated(bank)} قبل قليل. يُتاح التحديث: ${when}.`,
  },
  checkup: {
    title: (count) => `هناك ما يستدعي انتباهك لدى ${banks(count)}`,
    clear: "جميع بنوكك محدّثة",
    failedOn: (when) => `آخر محاولة: ${when}`,
    atCard: {
      retry: (bank) => `لإعادة المحاولة، يُرجى تحديث ${isolated(bank)} في قائمة بنوكك.`,
      fix: (bank) => `يُرجى معالجة ذلك عند ${isolated(bank)} في قائمة بنوكك.`,
      fixOneOfSeveral: (bank) =>
        `لا نعرف أي ربط مع ${isolated(bank)} هو المقصود. يُرجى تسجيل الدخول من جديد للربط المعني، في قائمة بنوكك.`,
      refreshOneOfSeveral: (bank) =>
        `لا نعرف أي ربط مع ${isolated(bank)} هو المقصود. يُرجى تحديث عمليات الربط هذه في قائمة بنوكك لمعرفة ذلك.`,
    },
    actionFor: (label, bank) => `${label}، ${isolated(bank)}`,
    detailsOf: (bank) => `تفاصيل ${isolated(bank)}`,
    dismiss: (bank) => `إخفاء ${isolated(bank)}`,
  },
  connect: {
    label: {
      connect: "ربط بنكك",
      repair: "تحديث هذا الربط",
      extend: "تمديد موافقتك",
      reauthorise: "تجديد الربط مع بنوكك",
      update: "تحديث موافقتك",
      manage: "إدارة ما تتم مشاركته",
    },
    preparing: "جارٍ التحضير",
    leaving: `جارٍ فتح صفحة ${BASIQ}`,
    updateWarning(count, termsChanged) {
      if (count === 0) return "ليس لديك أي ربط حاليًا، لذا لا شيء يمكن فقدانه.";
      const lost =
        count === undefined ? "جميع عمليات الربط" : `كل ما لديك، أي ${connections(count)}`;
      return termsChanged
        ? `تغيّرت الشروط. يلغي التحديث ${lost}. يمكن إعادة الربط بعد ذلك.`
        : `إذا تغيّرت الشروط، فقد يلغي التحديث ${lost}. يمكن إعادة الربط بعد ذلك.`;
    },
    changesUnknown: "يتعذر عرض ما تغيّر هنا. يُرجى الاطلاع على ما هو مطلوب قبل الموافقة.",
    updateConfirm: "تحديث الموافقة",
    notNow: "ليس الآن",
    noActiveConsent: "ليست لديك موافقة سارية. لمنحها من جديد، يُرجى ربط بنكك.",
    storageBlocked:
      "متصفحك يمنع حفظ بيانات هذا الموقع. يُرجى السماح بملفات تعريف الارتباط وبيانات الموقع، ثم إعادة المحاولة.",
    notSaved: `لم نتمكن من حفظ هذه الخطوة. ${RETRY}`,
    unreachable: `يتعذر الوصول إلى الخدمة الآن. ${RETRY}`,
    later: (when) => `يتعذر الوصول إلى الخدمة الآن. ${retryFrom(when)}`,
    signedOut: "تم تسجيل خروجك. يُرجى تسجيل الدخول من جديد للمتابعة.",
    personChanged: "سجّل شخص آخر دخوله هنا. يُرجى تحميل هذه الصفحة من جديد.",
    misconfigured: "لدينا مشكلة فنية. لا خطأ من جانبك. يُرجى العودة لاحقًا.",
    notFound: "لم نعثر على هذا الربط. ربما تمت إزالته.",
    notDone: `لم نتمكن من فتح صفحة ${BASIQ}. ${RETRY}`,
  },
  consentReturn: {
    checking: "جارٍ التحقق من الربط",
    welcome: "أهلاً بعودتك",
    returned: {
      first: "إليك آخر المستجدات بشأن الربط.",
      connect: "إليك آخر المستجدات بشأن ربط بنكك.",
      extend: "عدت من صفحة تمديد الموافقة. إليك آخر المستجدات.",
      reauthorise: "عدت من صفحة تجديد الربط. إليك آخر المستجدات.",
      update: "عدت من صفحة تحديث الموافقة. إليك آخر المستجدات.",
      manage: "عدت من صفحة إدارة المشاركة. إليك آخر المستجدات.",
    },
    changes: {
      until: (day) => `تسري موافقتك حتى ${day}.`,
      nowUntil: (day) => `تسري موافقتك الآن حتى ${day}.`,
      stillUntil: (day) => `لا تزال موافقتك سارية حتى ${day}.`,
      endless: "ليس لموافقتك تاريخ انتهاء.",
      ended: "انتهت موافقتك. لا تتم مشاركة أي بيانات جديدة.",
      absent: "ليست لديك موافقة سارية. لا تتم مشاركة أي بيانات جديدة.",
      permissions: "تغيّر ما تتم مشاركته.",
      added: (count) => `تمت إضافة ${connections(count)}.`,
      endedConnections: (count) => `تم إلغاء ${connections(count)}.`,
      renewed: (count) => `تم تجديد ${connections(count)}.`,
      stopped: (count) => `لم يعد يعمل الربط: ${connections(count)}.`,
      nothing: "لم يتغيّر شيء.",
      unseen: "لا يمكننا معرفة ما تغيّر.",
      unseenConnections: "لا يمكننا معرفة ما إذا تغيّر الربط مع بنوكك.",
    },
    expiredTitle: "استغرق ذلك أكثر من ساعة.",
    expired: "أغلقنا هذه الجلسة حفاظًا على أمان حساباتك. يمكن البدء من جديد في أي وقت.",
    mismatchTitle: "لم نتمكن من ربط هذه العودة بشيء بدأ من هنا.",
    mismatch: "إذا أرسل إليك شخص ما رابطًا لربط بنكك، فيُرجى إبلاغنا وإبلاغ بنكك.",
    close: "إغلاق",
    closed: "تم الإغلاق",
  },
  connection: {
    title: isolated,
    through: {
      web: BY_WEB,
      statement: "من كشف حساب مرفوع",
      openbanking: `من خلال الخدمات المصرفية المفتوحة، بموجب ${CDR}`,
    },
    throughOf: (names, through) => `${isolated(names)}: ${through}`,
    status: { pending: "قيد الإعداد", ended: "أُلغي الربط", unknown: "الحالة غير معروفة" },
    now: {
      starting: "جارٍ بدء التحديث",
      refreshing: "جارٍ التحديث",
      connecting: "جارٍ الربط",
      reading: "جارٍ قراءة كشف الحساب",
      notStarted: "لم يبدأ التحديث",
    },
    freshness: {
      fresh: (moment) => `محدّث، ${moment}`,
      recent: (moment) => `آخر تحديث: ${moment}`,
      stale: (moment) => `آخر تحديث: ${moment}`,
      partial: (moment) => `تحديث جزئي: ${moment}`,
      never: "لا توجد بيانات بعد",
      background: (moment) => `آخر تحقق من ${BASIQ}: ${moment}`,
      purged: (moment) => `حُذفت البيانات: ${moment}`,
      lastUsed: (moment) => `آخر استخدام: ${moment}`,
      unknown: "وقت آخر تحديث غير معروف",
    },
    smartCache: {
      never: "يُحدَّث تلقائيًا، يوميًا في العادة",
      always: (bank) => `لا يُحدَّث إلا عند طلب التحديث، لأن ${isolated(bank)} يتحقق من هويتك.`,
      sometimes: (bank) => `قد لا يُحدَّث تلقائيًا، لأن ${isolated(bank)} قد يتحقق من هويتك.`,
      phoneReady: "يُرجى تجهيز هاتفك.",
    },
    lastsUntil: (day) => `المشاركة حتى ${day}`,
    endsIn: (count) =>
      count === 0 ? `تنتهي المشاركة ${LESS_THAN_A_DAY}` : `تنتهي المشاركة خلال ${days(count)}`,
    outageNext: "يمكن التحديث بعد عودة الخدمة.",
    problem: {
      expiring: {
        next: (bank) => `للاستمرار، يُرجى الموافقة على المشاركة من جديد لدى ${isolated(bank)}.`,
      },
      "sign-in-again": {
        short: "يتعذر الحصول على بيانات جديدة",
        what: (bank) => `يتعذر الحصول على بيانات جديدة من ${isolated(bank)}.`,
        next: (bank) => `يُرجى تسجيل الدخول من جديد لمعرفة ما يطلبه ${isolated(bank)}.`,
      },
      finish: {
        short: "لم يكتمل الربط",
        what: (bank) => `لم يكتمل ربط ${isolated(bank)}.`,
        next: () => "لم تتم مشاركة أي شيء بعد.",
      },
      "give-consent": {
        short: "انتهت موافقتك",
        what: (bank) => `انتهت موافقتك على مشاركة البيانات من ${isolated(bank)}.`,
        next: () => "للمتابعة، يُرجى تجديد الموافقة.",
      },
    },
    finish: "إكمال الربط",
    renew: "تجديد",
    refresh: "تحديث",
    refreshOf: (bank) => `تحديث ${isolated(bank)}`,
    connecting: (bank) => `جارٍ ربط ${isolated(bank)}`,
    refreshing: (bank) => `جارٍ تحديث ${isolated(bank)}`,
    upToDate: (bank) => `${isolated(bank)} محدّث`,
    readingStatement: (bank) => `جارٍ قراءة كشف الحساب من ${isolated(bank)}`,
    statementRead: (bank) => `تمت قراءة كشف الحساب من ${isolated(bank)}`,
    uploadAgain: "رفع كشف حساب أحدث",
    uploadAgainOf: (bank) => `رفع كشف حساب أحدث من ${isolated(bank)}`,
    detailsOf: (bank) => `تفاصيل ${isolated(bank)}`,
    actionOf: (action, bank) => `${action}، ${isolated(bank)}`,
    chooseAccounts: "اختيار الحسابات من جديد",
    purge: "حذف البيانات المحفوظة",
    purgeTitle: (bank) =>
      bank === undefined ? "حذف البيانات المحفوظة؟" : `حذف بيانات ${isolated(bank)}؟`,
    purgeWhy: (bank) =>
      bank === undefined
        ? `يحذف هذا ما تحتفظ به ${BASIQ} من حسابات هذا الربط. ويُعيد التحديث التالي تحميلها.`
        : `يحذف هذا حسابات ${isolated(bank)} ومعاملاتها التي تحتفظ بها ${BASIQ}. ويُعيد التحديث التالي تحميلها.`,
    purgeBank: (bank) =>
      bank === undefined ? "حذف البيانات المحفوظة" : `حذف بيانات ${isolated(bank)}`,
    purged: (bank) => `تم حذف البيانات من ${isolated(bank)}`,
    disconnect: "إلغاء الربط",
    disconnectTitle: (bank) => `إلغاء الربط مع ${isolated(bank)}؟`,
    disconnectWhy: (app, bank) => `لن تصل إلى ${isolated(app)} بيانات جديدة من ${isolated(bank)}.`,
    disconnectKeeps: (bank) => `تحتفظ ${BASIQ} بما لديها من بيانات ${isolated(bank)}.`,
    disconnectDeletes: (bank) => `تحذف ${BASIQ} ما لديها من بيانات ${isolated(bank)}.`,
    alsoDelete: `حذف ما تحتفظ به ${BASIQ} أيضًا`,
    disconnectBank: (bank) => `إلغاء ربط ${isolated(bank)}`,
    disconnected: (bank) => `تم إلغاء الربط مع ${isolated(bank)}`,
    purgedOnly: (bank) =>
      `تم حذف البيانات من ${isolated(bank)}، لكن ${isolated(bank)} لا يزال مرتبطًا.`,
    notDone: {
      refresh: (bank) => `لم نتمكن من تحديث ${isolated(bank)}. ${RETRY}`,
      purge: (bank) => `لم نتمكن من حذف البيانات من ${isolated(bank)}. ${RETRY}`,
      disconnect: (bank) => `لم نتمكن من إلغاء الربط مع ${isolated(bank)}. ${RETRY}`,
      open: () => `لم نتمكن من فتح صفحة ${BASIQ}. ${RETRY}`,
    },
    notNow: "ليس الآن",
    listTitle: "بنوكك",
    none: "لا توجد بنوك مرتبطة",
    ended: (count) => `أُلغي سابقًا: ${connections(count)}`,
  },
  consent: {
    title: {
      valid: (app) => `ما تتم مشاركته مع ${isolated(app)}`,
      none: (app) => `لا تتم مشاركة أي شيء مع ${isolated(app)}`,
      expired: (app) => `انتهت المشاركة مع ${isolated(app)}`,
      revoked: (app) => `توقفت المشاركة مع ${isolated(app)}`,
    },
    none: (app) =>
      `بعد منح الموافقة، يظهر هنا ما يصل إلى ${isolated(app)}، ويمكن إيقاف المشاركة في أي وقت.`,
    agreedOn: (day) => `تمت الموافقة في ${day}.`,
    changed: (app) => `غيّر ${isolated(app)} شروطه.`,
    kinds: (count) =>
      counted(LOCALE, count, {
        one: "نوع واحد من البيانات",
        two: "نوعان من البيانات",
        few: "# أنواع من البيانات",
        many: "# نوعًا من البيانات",
        other: "# نوع من البيانات",
      }),
    nothing: "لا شيء",
    active: "سارية",
    endsIn: (away) => `تنتهي ${away ?? LESS_THAN_A_DAY}`,
    ended: "انتهت مدتها",
    stopped: "توقفت المشاركة",
    row: {
      why: "السبب",
      what: "ما تتم مشاركته",
      until: "حتى",
      ended: "انتهت",
      who: "الجهة المتلقية",
      stop: "كيفية إيقاف المشاركة",
      now: "ما يحدث الآن",
    },
    until: (day, away) => `${day}، ${away ?? LESS_THAN_A_DAY}`,
    untilStopped: "حتى إيقاف المشاركة",
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
    howToStop: (contact) =>
      `يمكن إيقاف المشاركة هنا في أي وقت، أو بالتواصل مع ${isolated(contact)}.`,
    consequence: (count) => `${disconnects(count)}تحذف ${BASIQ} نسختها من بياناتك.`,
    afterEnd: `أُلغي الربط مع بنوكك. تحذف ${BASIQ} نسختها من بياناتك.`,
    stop: "إيقاف المشاركة",
    stopTitle: (app) => `إيقاف المشاركة مع ${isolated(app)}؟`,
    stopNow(count) {
      if (count === 0) return "إيقاف المشاركة";
      const ended = count === undefined ? "جميع عمليات الربط" : connections(count);
      return `إيقاف المشاركة وإلغاء ${ended}`;
    },
    stopping: "جارٍ إيقاف المشاركة",
    notNow: "ليس الآن",
    notStopped: {
      now: `لم نتمكن من التأكد من توقف المشاركة. ${RETRY}`,
      later: (when) => `لم نتمكن من التأكد من توقف المشاركة. ${retryFrom(when)}`,
      signedOut: "تم تسجيل خروجك. يُرجى تسجيل الدخول من جديد لإيقاف المشاركة.",
      never: (contact) =>
        `لم نتمكن من التأكد من توقف المشاركة. يُرجى التواصل مع ${isolated(contact)}.`,
    },
  },
  consentRecord: {
    title: (app) => `موافقاتك لـ ${isolated(app)}`,
    none: (app) => `بعد منح الموافقة لـ ${isolated(app)}، تظهر هنا، وتبقى هنا بعد انتهائها.`,
    earlier: (count) => earlierConsents(count),
    given: (day) => (day === undefined ? "يوم الموافقة غير معروف" : `مُنحت في ${day}`),
    activeUntil: (day) => (day === undefined ? "سارية حتى إيقاف المشاركة" : `سارية حتى ${day}`),
    ended: {
      withdrawn: (day) =>
        day === undefined ? "توقفت المشاركة، واليوم غير معروف" : `توقفت المشاركة في ${day}`,
      replaced: (day) =>
        day === undefined
          ? "انتهت في وقت منح موافقة أحدث تقريبًا"
          : `انتهت في ${day}، في وقت منح موافقة أحدث تقريبًا`,
      expired: (day) =>
        day === undefined ? "انتهت مدتها، واليوم غير معروف" : `انتهت مدتها في ${day}`,
    },
    unknown: "حالتها غير معروفة",
    details: "التفاصيل",
    detailsOf: (given) => `تفاصيل الموافقة: ${isolated(given)}`,
    print: "طباعة",
    save: "حفظ كنص",
    receiptTitle: (app) => `موافقتك لـ ${isolated(app)}`,
    fileName: (app, day) =>
      day === undefined ? `موافقة لـ ${isolated(app)}` : `موافقة لـ ${isolated(app)}، ${day}`,
    point: {
      state: "الحالة",
      banks: "البنوك والحسابات",
      howOften: "عدد المرات",
      redundant: "البيانات التي لم تعد لازمة",
      loss: "عند إيقاف المشاركة",
      records: "السجلات",
      complaints: "الشكاوى",
      reference: "الرقم المرجعي",
    },
    today: (app) => `ما يقوله ${isolated(app)} اليوم:`,
    noBanks: "لا يوجد أي بنك مرتبط.",
    unnamedBank: "بنك غير معروف الاسم",
    waitForBanks: "بعد تحميل بنوكك، يمكن الطباعة والحفظ.",
    banksUnavailable: "لا يمكننا تحميل بنوكك الآن.",
  },
  consentTerm: {
    howLong: "المدة",
    lasts: (duration) => `${duration} من يوم الموافقة`,
    howFar: "المدة السابقة",
    reachesBack: (time) => `حتى ${time} قبل أول تحميل للبيانات`,
    after: "بعد انتهائها",
    howToStop: (app, contact) =>
      `يمكن إيقاف المشاركة في ${isolated(app)} في أي وقت، أو بالتواصل مع ${isolated(contact)}.`,
  },
  connectIntro: {
    title: (bank) => `قبل ربط ${isolated(bank)}`,
    lead: (app) => `هذا ما يطلبه ${isolated(app)}. لا تتم مشاركة أي شيء قبل موافقتك.`,
    leadAgreed: (app) => `هذا ما تمت الموافقة على مشاركته مع ${isolated(app)}.`,
    optional: (names) => `يمكن رفض: ${names}`,
    next: "ما يلي ذلك",
    agree: `تتم الموافقة على ذلك في صفحة ${BASIQ} الآمنة.`,
    agreeAndChoose: `تتم الموافقة على ذلك واختيار البنك في صفحة ${BASIQ} الآمنة.`,
    choose: `يتم اختيار البنك في صفحة ${BASIQ} الآمنة.`,
    go: `يتم الانتقال إلى صفحة ${BASIQ} الآمنة.`,
    signIn: (bank, app) =>
      `ثم يتم تسجيل الدخول إلى ${isolated(bank)}. لا تظهر كلمة مرورك لـ ${isolated(app)} أبدًا.`,
    business:
      "قد تحتاج الشركة أو الشراكة أو الصندوق الاستئماني إلى إبلاغ البنك أولًا بمن يمكنه مشاركة حساباتها. إذا لم يكن معروفًا من هو، فيُرجى سؤال البنك عن «الممثل المعيّن».",
    back: (app) => `ثم تكون العودة إلى ${isolated(app)}.`,
    connectBank: (bank) => `ربط ${isolated(bank)}`,
  },
  policyChanges: {
    title: (day) => (day ? `ما تغيّر منذ ${day}` : "ما تغيّر"),
    before: "ما تمت الموافقة عليه",
    now: "المطلوب الآن",
    added: "أُضيف",
    dropped: "لم يعد مطلوبًا",
    changed: "تغيّر",
    notAsked: "لم يكن مطلوبًا",
    shared: "تتم مشاركته",
    declined: "تم رفضه",
    needed: "الموافقة عليه مطلوبة",
    optional: "يمكن رفضه",
    until: (day) => `حتى ${day}`,
    unchanged: (names) => `مطلوب كما كان: ${names}`,
    same: "لا اختلاف في ما يمكن مقارنته هنا. يُرجى الاطلاع على ما هو مطلوب قبل الموافقة.",
  },
  consentDue: {
    expiring: (day, away) => `تنتهي موافقتك ${away ?? LESS_THAN_A_DAY}، في ${day}.`,
    expiringNext: (app) => `عندها يُلغى الربط مع بنوكك، ولا تصل بيانات جديدة إلى ${isolated(app)}.`,
    expired: "انتهت موافقتك.",
    revoked: "توقفت المشاركة.",
    overNext: (app) => `لا تصل بيانات جديدة من بنوكك إلى ${isolated(app)}.`,
    changed: (app) => `تغيّرت شروط ${isolated(app)} منذ موافقتك.`,
    changedNext: "عند الموافقة، يُلغى الربط مع بنوكك، ويمكن إعادة الربط بعد ذلك.",
    fine: (app) => `تتم المشاركة مع ${isolated(app)}.`,
    fineUntil: (day) => (day === undefined ? "حتى إيقاف المشاركة." : `حتى ${day}.`),
    nothing: (app) => `لا تتم مشاركة أي شيء مع ${isolated(app)}.`,
    extend: "تمديد",
    review: "الاطلاع على الشروط الجديدة",
    give: "منح الموافقة",
    giveAgain: "تجديد الموافقة",
  },
  recovery: {
    ask: (bank) => `إعلامي عند عودة ${isolated(bank)} إلى العمل`,
    waiting: {
      app: (bank) => `سنُعلمك عندما يعود ${isolated(bank)} إلى العمل.`,
      page: (bank) =>
        `يُرجى إبقاء هذه الصفحة مفتوحة. سنُعلمك هنا عندما يعود ${isolated(bank)} إلى العمل.`,
    },
    stop: "إيقاف التنبيه",
    notStopped: (why) => `لم نتمكن من إيقاف التنبيه. سنُعلمك على أي حال.${why ? ` ${why}` : ""}`,
    back: (bank) => `عاد ${isolated(bank)} إلى العمل.`,
    partlyBack: (bank) => `عاد ${isolated(bank)} إلى العمل لدى معظم الأشخاص.`,
    failed: `لم نتمكن من تشغيل التنبيه. ${RETRY}`,
  },
  connector: {
    working: (bank) => `${isolated(bank)} يعمل.`,
    badge: {
      operational: "يعمل",
      degraded: "أبطأ من المعتاد",
      "partial-outage": "بعض المشكلات",
      "major-outage": "متوقف",
      maintenance: "صيانة",
      unknown: "لا مشكلات معروفة",
    },
    trouble: {
      degraded: {
        what: (bank) => `${isolated(bank)} أبطأ من المعتاد.`,
        next: () => "يمكنك المتابعة. قد يستغرق الأمر بضع دقائق إضافية.",
      },
      "partial-outage": {
        what: (bank) => `لا يعمل ${isolated(bank)} لدى بعض الأشخاص.`,
        next: () => "يمكنك المتابعة. وإذا لم ينجح ذلك، يُرجى العودة لاحقًا.",
      },
      "major-outage": {
        what: (bank) => `خدمة ${isolated(bank)} متوقفة، وهذا يؤثر في كثيرين.`,
        next: nothingToDo,
      },
      maintenance: {
        what: (bank) => `يجري ${isolated(bank)} أعمال صيانة.`,
        next: () => "لا يزال بإمكانك المتابعة. وإذا لم ينجح ذلك، يُرجى العودة بعد بضع ساعات.",
      },
    },
  },
  failureShort: {
    "wrong-credentials": "لم تُقبل بيانات تسجيل الدخول",
    "account-locked": "الحساب مقفل",
    reauthorise: "لم تعد تُشارك بيانات جديدة",
    "mfa-not-supported": "التحقق الأمني غير مدعوم بعد",
    "answer-refused": "لم يُقبل رمز التحقق أو الإجابة",
    "action-needed-at-bank": "مطلوب إجراء لدى البنك أولًا",
    "declined-at-bank": "لم تتم الموافقة على المشاركة",
    "bank-unavailable": "يواجه مشكلات",
    "bank-outage": "الخدمة متوقفة",
    "retried-by-basiq": "غير متاح الآن",
    "challenge-ran-out": "لم تصل إجابة في الوقت المحدد",
    "took-too-long": "استغرق الرد وقتًا طويلًا",
    "consent-ended": "انتهت موافقتك",
    "connection-ended": "لم يعد الربط يعمل",
    "bank-not-supported": "لا يمكن الوصول إليه بهذه الطريقة",
    "file-rejected": "تعذّرت قراءة كشف الحساب",
    "file-empty": "كشف الحساب فارغ",
    "file-too-long": "كشف الحساب طويل جدًا",
    "file-has-errors": "في كشف الحساب أخطاء",
    "file-of-another-bank": "كشف الحساب من بنك آخر",
    "file-not-supported": "لا تمكن قراءة هذا النوع من الكشوف",
    "not-processed": "لم يكتمل",
    "too-many-requests": "طلبات كثيرة في وقت قصير",
    "app-misconfigured": "لدينا خلل من جانبنا",
    unknown: "توقف لسبب غير معروف",
  },
  failureNote: {
    "bank-unavailable": "لا خطأ في بياناتك.",
    "not-processed": "لا خطأ من جانبك.",
    "app-misconfigured": "لا خطأ من جانبك.",
  },
  failure: {
    "wrong-credentials": {
      what: (bank) => `لم يقبل ${isolated(bank)} بيانات الدخول التي وصلته.`,
      next: () => "بعد تحديثها، سنعيد المحاولة.",
    },
    "account-locked": {
      what: (bank) => `أقفل ${isolated(bank)} هذا الحساب.`,
      next: (bank) => `يُرجى فتح القفل لدى ${isolated(bank)} أولًا، ثم العودة إلى هنا.`,
    },
    reauthorise: {
      what: (bank) => `لم يعد ${isolated(bank)} يشارك بيانات جديدة.`,
      next: (bank) =>
        `يُرجى الموافقة على المشاركة من جديد لدى ${isolated(bank)}. وتبقى البيانات المحفوظة حتى الآن.`,
    },
    "mfa-not-supported": {
      what: (bank) => `يطلب ${isolated(bank)} نوعًا من التحقق الأمني غير متاح هنا بعد.`,
      next: () => "يُرجى التواصل مع الدعم وسنبحث عن طريقة أخرى.",
    },
    "answer-refused": {
      what: (bank) => `لم يقبل ${isolated(bank)} رمز التحقق أو الإجابة المدخلة.`,
      next: (bank) => `يُرجى تسجيل الدخول إلى ${isolated(bank)} من جديد، والهاتف في متناول يدك.`,
    },
    "action-needed-at-bank": {
      what: (bank) => `يحتاج ${isolated(bank)} إلى إجراء منك قبل مشاركة حساباتك.`,
      next: (bank) =>
        `يُرجى تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم العودة إلى هنا.`,
    },
    "declined-at-bank": {
      what: (bank) => `لم تتم الموافقة على المشاركة لدى ${isolated(bank)}.`,
      next: () => "لمشاركة البيانات، يُرجى إعادة المحاولة.",
    },
    "bank-unavailable": {
      what: (bank) => `يواجه ${isolated(bank)} مشكلات. لا خطأ في بياناتك.`,
      next: () => RETRY,
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
      next: () => "يُرجى إعادة المحاولة والهاتف في متناول يدك.",
    },
    "took-too-long": {
      what: (bank) => `استغرق ${isolated(bank)} وقتًا طويلًا للرد.`,
      next: () => RETRY,
    },
    "consent-ended": {
      what: (bank) => `انتهت موافقتك على مشاركة البيانات من ${isolated(bank)}.`,
      next: () => "للمتابعة، يُرجى تجديد الموافقة.",
    },
    "connection-ended": {
      what: (bank) => `لم يعد الربط مع ${isolated(bank)} يعمل.`,
      next: () => "لإعداده من جديد، يُرجى تسجيل الدخول.",
    },
    "bank-not-supported": {
      what: (bank) => `لا يمكن الوصول إلى ${isolated(bank)} بهذه الطريقة حاليًا.`,
      next: () => "يُرجى التواصل مع الدعم للعثور على طريقة أخرى.",
    },
    "file-rejected": {
      what: (bank) => `تعذرت قراءة هذا الملف ككشف حساب من ${isolated(bank)}.`,
      next: (bank) => `يُرجى تنزيل كشف الحساب من ${isolated(bank)} من جديد ثم رفعه دون تعديل.`,
    },
    "file-empty": {
      what: () => "هذا الملف فارغ.",
      next: (bank) => `يُرجى تنزيل كشف الحساب من ${isolated(bank)} من جديد ثم رفع الملف الجديد.`,
    },
    "file-too-long": {
      what: () => "عدد الصفوف في هذا الملف أكبر مما يمكن قراءته دفعة واحدة.",
      next: () => "يُرجى تنزيل كشف حساب لفترة أقصر ثم رفعه.",
    },
    "file-has-errors": {
      what: () => "في هذا الملف أخطاء.",
      next: (bank) => `يُرجى تنزيل كشف الحساب من ${isolated(bank)} من جديد ثم رفعه دون تعديل.`,
    },
    "file-of-another-bank": {
      what: (bank) => `لا يبدو هذا الملف كشف حساب من ${isolated(bank)} تمكن قراءته.`,
      next: () => "إذا كان من بنك آخر، يُرجى اختيار ذلك البنك أولًا.",
    },
    "file-not-supported": {
      what: () => "لا تمكن بعد قراءة كشوف هذا النوع من الحسابات.",
      next: () => "يُرجى رفع كشف حساب آخر.",
    },
    "not-processed": {
      what: () => "تعذر إكمال ذلك الآن. لا توجد مشكلة من جانبك.",
      next: () => RETRY,
    },
    "too-many-requests": {
      what: (bank) => `وصلت إلى ${isolated(bank)} طلبات كثيرة في وقت قصير.`,
      next: () => RETRY,
    },
    "app-misconfigured": {
      what: () => "لدينا مشكلة فنية. لا خطأ من جانبك.",
      next: () => "يُرجى العودة لاحقًا.",
    },
    unknown: {
      what: () => "حدث ما منع اكتمال العملية.",
      next: () => "يُرجى التواصل مع الدعم وذكر الرقم المرجعي أدناه.",
    },
  },
  stage: {
    badge: { alpha: "تجريبي مبكر", beta: "تجريبي" },
    meaning: {
      alpha: (bank) =>
        `ما زال الربط مع ${isolated(bank)} في مرحلة تجريبية مبكرة، فقد يفشل أكثر من غيره.`,
      beta: (bank) => `ما زال الربط مع ${isolated(bank)} في مرحلة تجريبية، فقد يفشل أكثر من غيره.`,
    },
  },
  job: {
    title: {
      connect: (bank) => `جارٍ ربط ${isolated(bank)}`,
      refresh: (bank) => `جارٍ تحديث ${isolated(bank)}`,
      update: (bank) => `جارٍ تعديل الربط مع ${isolated(bank)}`,
      upload: (bank) => `جارٍ قراءة كشف الحساب من ${isolated(bank)}`,
      report: () => "جارٍ إعداد تقريرك",
    },
    doneTitle: {
      connect: (bank) => `تم ربط ${isolated(bank)}`,
      refresh: (bank) => `تم تحديث ${isolated(bank)}`,
      update: (bank) => `تم تعديل الربط مع ${isolated(bank)}`,
      upload: (bank) => `تمت قراءة كشف الحساب من ${isolated(bank)}`,
      report: () => "تقريرك جاهز",
    },
    failedTitle: {
      connect: (bank) => `لم يتم ربط ${isolated(bank)}`,
      refresh: (bank) => `لم يتم تحديث ${isolated(bank)}`,
      update: (bank) => `لم يتم تعديل الربط مع ${isolated(bank)}`,
      upload: (bank) => `لم تتم قراءة كشف الحساب من ${isolated(bank)}`,
      report: () => "لم يتم إعداد تقريرك",
    },
    loading: "جارٍ التحضير",
    waiting: "في انتظار البدء",
    paused: {
      likely: (bank) =>
        `${isolated(bank)} مشغول بعملية الربط الأخرى الخاصة بك. تبدأ هذه خلال نحو 6 دقائق.`,
      possible: () => "لم تبدأ العملية بعد. قد يستغرق بدؤها ما يصل إلى 6 دقائق.",
    },
    pausedAlone: {
      likely: (bank) =>
        `${isolated(bank)} مشغول بعملية الربط الأخرى الخاصة بك. تبدأ هذه خلال نحو 6 دقائق. يمكنك مغادرة هذه الصفحة.`,
      possible: () =>
        "لم تبدأ العملية بعد. قد يستغرق بدؤها ما يصل إلى 6 دقائق. يمكنك مغادرة هذه الصفحة.",
    },
    progress: {
      connect: (bank) => `تقدّم ${isolated(bank)}`,
      refresh: (bank) => `تقدّم ${isolated(bank)}`,
      update: (bank) => `تقدّم ${isolated(bank)}`,
      upload: (bank) => `تقدّم كشف الحساب من ${isolated(bank)}`,
      report: () => "تقدّم تقريرك",
    },
    stepOf: (position, count) => `الخطوة ${position} من ${count}`,
    stepAt: (position, count, step) => `الخطوة ${position} من ${count}، ${step}`,
    // `Intl` says two minutes as a subject, so a colon stands before them and no preposition.
    timeLeft: (duration) =>
      duration === undefined ? "بقيت بضع ثوانٍ" : `الوقت المتبقي تقريبًا: ${duration}`,
    almostThere: "أوشك على الانتهاء",
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
      "not-reached": "لن تتم",
    },
    aside: (status) => `، ${status}`,
    uploadSteps: {
      "verify-credentials": {
        ahead: () => "فحص الملف",
        running: () => "جارٍ فحص الملف",
        done: () => "تم فحص الملف",
        failed: () => "تعذر فحص الملف",
      },
      "retrieve-accounts": {
        ahead: () => "قراءة الحسابات",
        running: () => "جارٍ قراءة الحسابات",
        done: () => "تمت قراءة الحسابات",
        failed: () => "تعذرت قراءة الحسابات",
      },
      "retrieve-transactions": {
        ahead: () => "قراءة المعاملات",
        running: () => "جارٍ قراءة المعاملات",
        done: () => "تمت قراءة المعاملات",
        failed: () => "تعذرت قراءة المعاملات",
      },
    },
    steps: {
      "verify-credentials": {
        ahead: (bank) => `تسجيل الدخول إلى ${isolated(bank)}`,
        running: (bank) => `جارٍ تسجيل الدخول إلى ${isolated(bank)}`,
        done: (bank) => `تم تسجيل الدخول إلى ${isolated(bank)}`,
        failed: (bank) => `تعذر تسجيل الدخول إلى ${isolated(bank)}`,
      },
      "mfa-challenge": {
        ahead: () => "التحقق الأمني",
        running: () => "جارٍ التحقق من هويتك",
        done: () => "تم التحقق الأمني",
        failed: () => "لم ينجح التحقق الأمني",
      },
      "retrieve-accounts": {
        ahead: () => "تحميل الحسابات",
        running: () => "جارٍ تحميل الحسابات",
        done: () => "تم تحميل الحسابات",
        failed: () => "تعذر تحميل الحسابات",
      },
      "retrieve-transactions": {
        ahead: () => "تحميل المعاملات",
        running: () => "جارٍ تحميل المعاملات",
        done: () => "تم تحميل المعاملات",
        failed: () => "تعذر تحميل المعاملات",
      },
      "retrieve-statements": {
        ahead: () => "تحميل كشوف الحساب",
        running: () => "جارٍ تحميل كشوف الحساب",
        done: () => "تم تحميل كشوف الحساب",
        failed: () => "تعذر تحميل كشوف الحساب",
      },
      "create-report": {
        ahead: () => "إعداد التقرير",
        running: () => "جارٍ إعداد التقرير",
        done: () => "تم إعداد التقرير",
        failed: () => "تعذر إعداد التقرير",
      },
      other: {
        ahead: () => "الخطوة الأخيرة",
        running: () => "جارٍ إتمام الخطوة الأخيرة",
        done: () => "تم إتمام الخطوة الأخيرة",
        failed: () => "تعذر إتمام الخطوة الأخيرة",
      },
    },
  },
  came: {
    what(accounts, transactions, since) {
      const started = since === undefined ? "" : ` منذ ${since}`;
      const records = transactions === undefined ? "المعاملات" : transactionsHere(transactions);
      return [
        ...(accounts === undefined ? [] : [accountsHere(accounts)]),
        ...(transactions === undefined && since === undefined ? [] : [`${records}${started}`]),
      ].join("، ");
    },
    nextLabel: "التحديث التالي",
    byItself: "مرة في اليوم، دون تدخل منك",
    refreshFrom: (when) => `يمكن التحديث من جديد: ${when}`,
    untilLabel: "المشاركة حتى",
    goOn: (app) => (app === undefined ? "متابعة" : `المتابعة إلى ${isolated(app)}`),
  },
  jobs: {
    title: {
      connect: (count) => `جارٍ ربط ${banks(count)}`,
      refresh: (count) => `جارٍ تحديث ${banks(count)}`,
      update: (count) => `جارٍ تعديل الربط مع ${banks(count)}`,
      upload: (count) => `جارٍ قراءة ${statements(count)}`,
      report: (count) => `جارٍ إعداد ${reports(count)}`,
    },
    doneTitle: {
      connect: (count) => `تم ربط ${banks(count)}`,
      refresh: (count) => `تم تحديث ${banks(count)}`,
      update: (count) => `تم تعديل الربط مع ${banks(count)}`,
      upload: (count) => `تمت قراءة ${statements(count)}`,
      report: (count) => `تم إعداد ${reports(count)}`,
    },
    partTitle: {
      connect: (part, count) => `تم ربط ${part} من أصل ${banks(count)}`,
      refresh: (part, count) => `تم تحديث ${part} من أصل ${banks(count)}`,
      update: (part, count) => `تم تعديل الربط مع ${part} من أصل ${banks(count)}`,
      upload: (part, count) => `تمت قراءة ${part} من أصل ${statements(count)}`,
      report: (part, count) => `تم إعداد ${part} من أصل ${reports(count)}`,
    },
    failedTitle: {
      connect: "لم يتم ربط أي بنك بعد",
      refresh: "لم يتم تحديث أي بنك",
      update: "لم يتم تعديل الربط مع أي بنك",
      upload: "لم تتم قراءة أي كشف حساب",
      report: "لم يتم إعداد أي تقرير",
    },
    done: {
      connect: "تم الربط",
      refresh: "محدّث",
      update: "تم التعديل",
      upload: "تمت القراءة",
      report: "جاهز",
    },
    failed: {
      connect: "لم يتم الربط",
      refresh: "لم يتم التحديث",
      update: "لم يتم التعديل",
      upload: "لم تتم القراءة",
      report: "لم يتم الإعداد",
    },
    progress: (count) => `تقدّم العمليات كلها (${count})`,
    countFinished: (part, count) => `انتهى ${part} من ${count}`,
    over: "انتهى",
    bank: (number) => `البنك ${number}`,
    waiting: "في انتظار البدء",
    needsYou: "بحاجة إليك",
    delayed: "غير متاح الآن",
    lost: "تتعذر متابعة التقدم",
    stay: "يُرجى البقاء هنا الآن. فقد يطلب منك أحد البنوك شيئًا.",
    leave: "يمكنك مغادرة هذه الصفحة. سنكمل الباقي.",
  },
  mfa: {
    codeTitle: (bank) => `يطلب ${isolated(bank)} رمز التحقق`,
    questionTitle: (bank, count) =>
      `لدى ${isolated(bank)} ${counted(LOCALE, count, {
        one: "سؤال",
        two: "سؤالان",
        few: "# أسئلة",
        many: "# سؤالًا",
        other: "# سؤال",
      })}`,
    confirmTitle: (bank) => `الموافقة على الطلب في تطبيق ${isolated(bank)}`,
    codeWhy: () => "للتحقق من هويتك",
    questionWhy: () => "للتحقق من هويتك",
    confirmWhy: () => "للتحقق من هويتك، ثم العودة إلى هنا",
    codeLabel: (bank) => `رمز التحقق من ${isolated(bank)}`,
    code: "رمز التحقق",
    continue: "تأكيد",
    confirm: "تمت الموافقة",
    notNow: "ليس الآن",
    answerNow: "الإجابة الآن",
    stillWaiting: (bank) => `لا يزال ${isolated(bank)} في انتظار إجابتك.`,
    // `Intl` says two minutes as a subject, so a colon stands before them and no preposition.
    timeLeft: (duration) =>
      duration === undefined ? "بقيت بضع ثوانٍ" : `الوقت المتبقي تقريبًا: ${duration}`,
    checking: (bank) => `جارٍ التحقق لدى ${isolated(bank)}`,
    checkingShort: "جارٍ التحقق",
    accepted: "تم القبول",
    emptyCode: (bank) => `يُرجى إدخال رمز التحقق الذي أرسله إليك ${isolated(bank)}.`,
    emptyAnswer: "يُرجى الإجابة عن هذا السؤال.",
    rejectedCode: (bank) =>
      `لم يقبل ${isolated(bank)} رمز التحقق هذا. يُرجى التأكد منه وإدخاله من جديد.`,
    rejectedAnswers: (bank, count) =>
      count === 1
        ? `لم يقبل ${isolated(bank)} هذه الإجابة. يُرجى التأكد منها وإدخالها من جديد.`
        : `لم يقبل ${isolated(bank)} هذه الإجابات. يُرجى التأكد من كل منها وإدخالها من جديد.`,
    checkAnswer: "يُرجى التأكد من هذه الإجابة",
    rejectedConfirm: (bank) =>
      `لم تصل موافقتك إلى ${isolated(bank)} بعد. يُرجى الموافقة في التطبيق، ثم إعادة المحاولة.`,
    notSent: `لم نتمكن من الإرسال. ${RETRY}`,
    expired: (kind) => (kind === "code" ? "انتهت صلاحية رمز التحقق" : "انتهى وقت الإجابة"),
    expiredNext: (bank, kind) =>
      kind === "code"
        ? `يمكن أن يرسل ${isolated(bank)} رمز تحقق آخر`
        : `يمكن أن يسأل ${isolated(bank)} من جديد`,
    answerAnyway: (kind) =>
      kind === "code"
        ? "إدخال رمز التحقق الذي وصلك"
        : kind === "answer"
          ? "الإجابة على أي حال"
          : "العودة إلى الطلب",
    maybeExpired: (kind) =>
      kind === "code" ? "ربما انتهت صلاحية رمز التحقق." : "ربما انتهى وقت الإجابة.",
    noMoreCodes: "لا مزيد من رموز التحقق الآن",
    noMoreCodesNext: (bank) =>
      `لتجنب قفل حسابك لدى ${isolated(bank)}، يُرجى الانتظار 10 دقائق ثم التحديث من جديد.`,
    newCode: (kind) => (kind === "code" ? "الحصول على رمز تحقق جديد" : "البدء من جديد"),
    gettingCode: (kind) => (kind === "code" ? "جارٍ الحصول على رمز تحقق جديد" : "جارٍ البدء من جديد"),
    unconfirmedLooking: (bank) => `انقطع الاتصال. جارٍ التحقق من وصول إجابتك إلى ${isolated(bank)}.`,
    unconfirmed: (bank, kind) =>
      kind === "confirm"
        ? `انقطع الاتصال، ولا يزال ${isolated(bank)} في الانتظار. ${RETRY}`
        : `انقطع الاتصال، ولا يزال ${isolated(bank)} في الانتظار. يُرجى الإدخال والإرسال من جديد ما دامت الصلاحية قائمة.`,
    refused: (bank) =>
      `لا يبدو أن هذا الطلب من ${isolated(bank)}، لذا لم يُرسل أي شيء. يُرجى التواصل مع الدعم.`,
  },
  phone: {
    always: (bank) => `يُرجى تجهيز هاتفك. سيتحقق ${isolated(bank)} من هويتك.`,
    sometimes: (bank) => `يُرجى تجهيز هاتفك. قد يتحقق ${isolated(bank)} من هويتك.`,
  },
  picker: {
    label: "البحث عن بنكك",
    list: "البنوك",
    clear: "مسح البحث",
    placeholder: (total) => `البحث في ${banks(total)}`,
    likely: "الأكثر اختيارًا",
    found: (count) => `تم العثور على ${banks(count)}`,
    notFound: (search) => `لم يتم العثور على بنك باسم «${isolated(search)}».`,
    notFoundNext: "يُرجى التحقق من الكتابة، أو تجربة الاسم الكامل.",
    notFoundUpload: "يُرجى التحقق من الكتابة، أو رفع كشف حساب من بنكك بدلًا من ذلك.",
    notFoundTell: "يُرجى التحقق من الكتابة، أو إخبارنا بالبنك الذي تبحث عنه.",
    notHere: "ألا يظهر بنكك؟",
    uploadStatement: "رفع كشف حساب",
    tellUs: "إخبارنا",
    none: "لا توجد بنوك للاختيار حاليًا. يُرجى العودة لاحقًا.",
    showing: (shown, total) => `معروض ${shown} من ${total}`,
    showAll: (total) => `عرض كل البنوك، وعددها ${total}`,
    connected: "مرتبط",
    unavailable: (bank) =>
      `لا حاجة إلى أي إجراء منك. يُرجى العودة عندما يعود ${isolated(bank)} إلى العمل.`,
    byWeb: BY_WEB,
    byStatement: "عن طريق رفع كشف حساب",
  },
  reachability: {
    retrying: "لا اتصال بالخدمة. جارٍ إعادة المحاولة.",
    offline: "لا يوجد اتصال بالإنترنت. تستمر العملية عند عودته.",
    stopped: "لم نعد قادرين على متابعة التقدم. وقد تكتمل العملية.",
    signedOut: "تم تسجيل خروجك. يُرجى تسجيل الدخول من جديد للمتابعة.",
    unreadable: `لا يمكننا عرض التقدم. ${RETRY}`,
    tryAgain: "إعادة المحاولة",
  },
  read: {
    loading: "جارٍ التحميل",
    network: "يتعذر علينا الوصول إلى الخدمة. يُرجى إعادة المحاولة بعد التحقق من الإنترنت.",
    unavailable: `الخدمة لا تستجيب. ${RETRY}`,
    tooMany: `وصلت طلبات كثيرة. ${RETRY}`,
    later: (when) => `الخدمة مشغولة. ${retryFrom(when)}`,
    signedOut: "تم تسجيل خروجك. يُرجى تسجيل الدخول من جديد للمتابعة.",
    personChanged: "سجّل شخص آخر دخوله هنا. يُرجى تحميل هذه الصفحة من جديد.",
    misconfigured: "لدينا مشكلة فنية. لا خطأ من جانبك. يُرجى العودة لاحقًا.",
    notFound: "لم نعثر على هذا. ربما تمت إزالته.",
    noActiveConsent: "ليست لديك موافقة سارية، لذا يتعذر ذلك الآن.",
    other: `لم نتمكن من التحميل. ${RETRY}`,
    stale: "لم نتمكن من التحديث. البيانات المعروضة أقدم.",
    tryAgain: "إعادة المحاولة",
    signIn: "تسجيل الدخول",
    close: "إغلاق",
  },
  refresh: {
    start: (bank) => `تحديث ${isolated(bank)}`,
    asking: (bank) => `جارٍ التواصل مع ${isolated(bank)}`,
    follow: (bank) => `متابعة تحديث ${isolated(bank)}`,
    openBank: (bank) =>
      `يُرجى تسجيل الدخول إلى ${isolated(bank)} وإكمال المطلوب هناك، ثم التحديث هنا.`,
    unlock: (bank) => `يُرجى فتح قفل الحساب لدى ${isolated(bank)} أولًا، ثم التحديث هنا.`,
    alreadyRunning: () => "كان هناك تحديث جارٍ بالفعل. نتابعه الآن.",
    mayLeave: "يمكنك مغادرة هذه الصفحة. سنكمل الباقي.",
    done: "تم",
    notFound: (bank) => `لم نعثر على الربط مع ${isolated(bank)}. ربما تمت إزالته.`,
    rejected: (bank) => `لا يمكن تحديث ${isolated(bank)} حاليًا. ${RETRY}`,
    tooMany: (bank) => `وصلت إلى ${isolated(bank)} طلبات كثيرة في وقت قصير. ${RETRY}`,
  },
  failurePlace: {
    watching: (bank) => `إذا حدثت مشكلة لدى ${isolated(bank)}، فسيظهر ذلك هنا.`,
    fine: (bank) => `لم تحدث أي مشكلة لدى ${isolated(bank)}.`,
  },
  support: {
    references: "تفاصيل للدعم",
    userId: (id) => `المستخدم: ${isolated(id)}`,
    connectionId: (id) => `الربط: ${isolated(id)}`,
    jobId: (id) => `المهمة: ${isolated(id)}`,
    correlationId: (id) => `الطلب: ${isolated(id)}`,
    copy: (count) => (count === 1 ? "نسخ الرقم المرجعي" : "نسخ الأرقام المرجعية"),
    copied: "تم النسخ",
    selected: "لم يسمح هذا المتصفح بالنسخ. النص محدد، ويمكنك نسخه بنفسك.",
  },
  upload: {
    title: (bank) => `رفع كشف حساب من ${isolated(bank)}`,
    hint: (bank, largest) =>
      `ملف PDF أو CSV لا يتجاوز ${isolated(largest)}، كما تم تنزيله من ${isolated(bank)}.`,
    choose: "اختيار ملف",
    chooseAgain: "اختيار الملف من جديد",
    drop: "أو إفلاته هنا",
    checking: "جارٍ فحص الملف",
    sending: "جارٍ إرسال الملف",
    cancel: "إلغاء",
    problem: {
      empty: {
        what: () => "هذا الملف فارغ.",
        next: "يُرجى تنزيل كشف الحساب من جديد ثم اختيار الملف الجديد.",
      },
      "too-large": {
        what: (_, largest) => `هذا الملف أكبر من ${isolated(largest)}.`,
        next: "يُرجى اختيار كشف حساب لفترة أقصر.",
      },
      "size-not-accepted": {
        what: () => "حجم هذا الملف كبير جدًا.",
        next: "يُرجى اختيار كشف حساب لفترة أقصر.",
      },
      "not-a-statement": {
        what: () => "هذا الملف ليس PDF أو CSV.",
        next: "يُرجى اختيار كشف الحساب كما تم تنزيله. لا تمكن قراءة صورة له.",
      },
      "not-accepted": {
        what: () => "لم يُقبل هذا الملف.",
        next: "يُرجى تنزيل كشف الحساب من جديد واختيار الملف الجديد كما هو.",
      },
      unreadable: {
        what: () => "يتعذر فتح هذا الملف. ربما تم نقله.",
        next: "يُرجى اختياره من جديد.",
      },
      "bank-takes-no-files": {
        what: (bank) => `لا يمكن رفع كشوف حساب من ${isolated(bank)}.`,
        next: "يُرجى ربط البنك بدلًا من ذلك.",
      },
      "several-files": {
        what: () => "تمكن قراءة ملف واحد فقط في كل مرة.",
        next: "يُرجى اختيار ملف واحد منها.",
      },
    },
    mayHaveArrived: {
      what: "لم نتلقَّ ردًا واضحًا. ربما وصل الملف رغم ذلك.",
      next: "قبل اختياره من جديد، يُرجى التحقق مما إذا كان قد وصل.",
    },
    done: "حساباته ومعاملاته جاهزة.",
    goOn: "عرض حساباتك",
    another: "رفع كشف حساب آخر",
  },
};

function disconnects(count: number | undefined) {
  if (count === undefined) return `تلغي ${BASIQ} الربط مع جميع بنوكك و`;
  if (count === 0) return "";
  return count === 1
    ? `تلغي ${BASIQ} الربط مع بنكك و`
    : `تلغي ${BASIQ} جميع عمليات الربط، وعددها ${count}، و`;
}
