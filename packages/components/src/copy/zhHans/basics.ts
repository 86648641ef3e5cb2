import type { BasicsCopy } from "../sections/basics.js";

export const basicsZhHans: BasicsCopy = {
  locale: "zh-Hans-AU",
  yourBank: "您的银行",
  bankSays: (bank) => `${bank}的消息：`,
  reference: (id) => `客服参考编号：${id}`,
};
