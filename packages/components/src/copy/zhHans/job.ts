import type { JobCopy } from "../sections/job.js";

export const jobZhHans: JobCopy = {
  title: {
    connect: (bank) => `正在连接${bank}`,
    refresh: (bank) => `正在刷新${bank}`,
    update: (bank) => `正在更新${bank}`,
  },
  doneTitle: {
    connect: (bank) => `${bank}已连接`,
    refresh: (bank) => `${bank}已是最新`,
    update: (bank) => `${bank}已更新`,
  },
  failedTitle: {
    connect: (bank) => `${bank}未连接`,
    refresh: (bank) => `${bank}未刷新`,
    update: (bank) => `${bank}未更新`,
  },
  loading: "正在准备",
  waiting: "等待开始",
  progress: "进度",
  stepOf: (position, count) => `第${position}步，共${count}步`,
  timeLeft: (duration) => (duration === undefined ? "还剩几秒" : `大约还剩${duration}`),
  almostThere: "马上就好",
  slow: "比平时要久",
  needsYou: (bank) => `${bank}正在等您`,
  done: "完成",
  stopped: "已停止",
  stepStatus: {
    pending: "未开始",
    active: "进行中",
    "needs-answer": "需要您处理",
    delayed: "等待银行",
    done: "完成",
    failed: "未成功",
    "not-reached": "未进行到",
  },
  verify: {
    ahead: (bank) => `登录${bank}`,
    running: (bank) => `正在登录${bank}`,
    done: (bank) => `已登录${bank}`,
  },
  challenge: {
    ahead: () => "安全验证",
    running: () => "正在确认是您本人",
    done: () => "安全验证已通过",
  },
  accounts: {
    ahead: () => "获取账户",
    running: () => "正在获取账户",
    done: () => "已获取账户",
  },
  transactions: {
    ahead: () => "获取交易记录",
    running: () => "正在获取交易记录",
    done: () => "已获取交易记录",
  },
  statements: {
    ahead: () => "获取账单",
    running: () => "正在获取账单",
    done: () => "已获取账单",
  },
  report: {
    ahead: () => "编写报告",
    running: () => "正在编写报告",
    done: () => "已编写报告",
  },
  other: { ahead: () => "收尾", running: () => "正在收尾", done: () => "已收尾" },
};
