import type { JobsCopy } from "../sections/jobs.js";

export const jobsZhHans: JobsCopy = {
  title: {
    connect: (count) => `正在连接${count}家银行`,
    refresh: (count) => `正在刷新${count}家银行`,
    update: (count) => `正在更新${count}家银行`,
  },
  doneTitle: {
    connect: (count) => `${count}家银行均已连接`,
    refresh: (count) => `${count}家银行均为最新`,
    update: (count) => `${count}家银行均已更新`,
  },
  partTitle: {
    connect: (part, count) => `${count}家银行中有${part}家已连接`,
    refresh: (part, count) => `${count}家银行中有${part}家已是最新`,
    update: (part, count) => `${count}家银行中有${part}家已更新`,
  },
  failedTitle: {
    connect: "尚未连接任何银行",
    refresh: "没有银行被刷新",
    update: "没有银行被更新",
  },
  done: { connect: "已连接", refresh: "已是最新", update: "已更新" },
  failed: { connect: "未连接", refresh: "未刷新", update: "未更新" },
  countFinished: (part, count) => `${count}项中已结束${part}项`,
  over: "已结束",
  bank: (number) => `银行${number}`,
  waiting: "等待开始",
  needsYou: "需要您处理",
  delayed: "暂时无法使用",
  lost: "暂时看不到进展",
  stay: "请先留在这里。银行可能还会问您问题。",
  leave: "您可以离开此页面，其余会自动完成。",
};
