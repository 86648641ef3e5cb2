import type { ConsentCopy } from "../sections/consent.js";
import { everyConnection } from "./common.js";

export const consentZhHans: ConsentCopy = {
  title: {
    valid: (app) => `您与${app}共享的内容`,
    none: (app) => `您没有与${app}共享任何内容`,
    expired: (app) => `与${app}的共享已结束`,
    revoked: (app) => `与${app}的共享已停止`,
  },
  none: (app) => `授权之后，您可以在这里看到${app}获得了什么，并随时停止。`,
  active: "有效",
  endsIn: (away) => `${away ?? "不到一天后"}结束`,
  ended: "已结束",
  stopped: "已停止",
  row: {
    why: "用途",
    what: "内容",
    since: "开始",
    until: "截止",
    ended: "结束时间",
    who: "谁会获得",
    stop: "如何停止",
    now: "接下来会怎样",
  },
  until: (day, away) => `${day}，${away ?? "不到一天后"}`,
  untilStopped: "直到您停止为止",
  accredited: (party, number) => `获认可机构：${party}，编号${number}`,
  policy: (entity) => `${entity}如何处理您的数据`,
  scope: {
    "bank:accounts.basic:read": "账户名称、类型和余额",
    "bank:accounts.detail:read": "账户余额和详情",
    "bank:transactions:read": "交易详情",
    "bank:payees:read": "已保存的收款人",
    "bank:regular_payments:read": "直接扣款和定期付款",
    "common:customer.basic:read": "姓名和职业",
    "common:customer.detail:read": "姓名、职业和联系方式",
  },
  otherScope: (scope) => `其他数据，列为${scope}`,
  declined: (names) => `您不共享：${names}`,
  howToStop: (contact) => `您可以随时在这里停止共享，或联系${contact}。`,
  consequence(connections, afterWithdrawal) {
    const ends = connections === 0 ? "" : `${everyConnection(connections)}会结束。`;
    return `${ends}Basiq会删除其副本。${afterWithdrawal}`;
  },
  afterExpiry: "您的连接已结束。Basiq会删除其副本。",
  afterWithdrawal: (afterWithdrawal) => `您的连接已结束。Basiq会删除其副本。${afterWithdrawal}`,
  stop: "停止共享",
  stopTitle: (app) => `停止与${app}共享？`,
  stopNow(connections) {
    if (connections === 0) return "停止共享";
    return `停止共享并结束${connections === undefined ? "所有" : `${connections}个`}连接`;
  },
  stopping: "正在停止",
  keep: "继续共享",
  notStopped: (contact) => `我们无法确定共享是否已停止。请重试，或联系${contact}。`,
};
