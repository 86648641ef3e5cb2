import type { PickerCopy } from "../sections/picker.js";
import { BY_WEB } from "./common.js";

export const pickerZhHans: PickerCopy = {
  label: "查找您的银行",
  list: "银行",
  clear: "清除搜索",
  found: (count) => `找到${count}家银行`,
  notFound: (search) => `没有找到与“${search}”相符的银行。`,
  notFoundNext: "请检查拼写，或试试银行全名。",
  none: "目前没有可选的银行。请稍后再来。",
  showing: (shown, total) => `显示${total}家中的${shown}家`,
  showAll: (total) => `显示全部${total}家银行`,
  connected: "已连接",
  unavailable: (bank) => `您不需要做什么。请在${bank}恢复后再来。`,
  byWeb: BY_WEB,
};
