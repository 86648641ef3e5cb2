import { isolated } from "../isolated.js";
import type { PickerCopy } from "../sections/picker.js";
import { banks, BY_WEB, nothingToDo } from "./common.js";

export const pickerAr: PickerCopy = {
  label: "البحث عن بنكك",
  list: "البنوك",
  clear: "مسح البحث",
  found: (count) => `تم العثور على ${banks(count)}`,
  notFound: (search) => `لم يتم العثور على بنك باسم «${isolated(search)}».`,
  notFoundNext: "يمكن التحقق من الكتابة، أو تجربة الاسم الكامل.",
  none: "لا توجد بنوك للاختيار حاليًا. يمكن العودة لاحقًا.",
  showing: (shown, total) => `معروض ${shown} من ${total}`,
  showAll: (total) => `عرض كل البنوك، وعددها ${total}`,
  connected: "مرتبط",
  unavailable: nothingToDo,
  byWeb: BY_WEB,
};
