import type { BasiqCopy } from "./BasiqCopy.js";

// Names stand beside Chinese without spaces, as `Intl` writes its dates and numbers.

const RETRY = "请重试。";
const retryFrom = (when: string) => `请在${when}之后重试。`;
const BY_WEB = "通过您的网上银行登录信息连接，不属于消费者数据权（Consumer Data Right）";
const everyConnection = (count: number | undefined) =>
  count === undefined ? "您的所有连接" : `您的${count}个连接`;

/**
 * Simplified Chinese, as Australian banks and agencies write it.
 *
 * @example
 * <div lang="zh-Hans"><CopyProvider copy={zhHans}>…</CopyProvider></div>
 */
export const zhHans: BasiqCopy = {
  locale: "zh-Hans-AU",
  yourBank: "您的银行",
  theBank: "该银行",
  bankSays: (bank) => `${bank}的消息：`,
  reference: (id) => `客服参考编号：${id}`,
  action: {
    updateCredentials: "更新登录信息",
    signInAgain: "重新登录",
    reauthorise: "再次批准",
    retry: "重试",
    retryFrom,
    giveConsent: "重新授权",
    contactSupport: "联系客服",
    forgottenPassword: (bank) => `忘记了${bank}的密码？`,
    newTab: "在新标签页中打开",
  },
  blocked: {
    "job-running": () => "已有一次刷新正在进行。",
    ended: (bank) => `与${bank}的连接已结束。重新连接即可获取新数据。`,
    "not-active": (bank) => `${bank}还不能刷新。`,
    "cause-not-cleared": (bank) => `您与${bank}的连接需要您先处理。`,
    "needs-support": (bank) => `${bank}无法刷新。请联系客服。`,
    "major-outage": (bank) => `${bank}服务中断。请在恢复后再来。`,
    "daily-limit": (bank, when) => `${bank}今天不再允许刷新。${when}后可再次刷新。`,
    "recently-failed": (bank, when) => `刚才无法连接${bank}。${when}后可重试。`,
    "recently-refreshed": (bank, when) => `${bank}不久前刚刷新过。${when}后可再次刷新。`,
    "recently-used": (bank, when) => `我们不久前刚联系过${bank}。${when}后可刷新。`,
  },
  checkup: {
    title: (count) => `有${count}家银行需要您看一下`,
    clear: "您的所有银行都是最新状态",
    failedOn: (when) => `上次尝试：${when}`,
    atCard: {
      retry: (bank) => `请在银行列表中刷新${bank}，再试一次。`,
      fix: (bank) => `请在银行列表中找到${bank}来处理。`,
      fixOneOfSeveral: (bank) =>
        `无法确定是与${bank}的哪个连接。请在银行列表中，为有问题的那一个重新登录。`,
      refreshOneOfSeveral: (bank) =>
        `无法确定是与${bank}的哪个连接。请在银行列表中刷新这些连接，看看是哪一个。`,
    },
    actionFor: (label, bank) => `${label}，${bank}`,
    dismiss: (bank) => `隐藏${bank}`,
  },
  connect: {
    label: {
      connect: "连接您的银行",
      repair: "更新此连接",
      extend: "延长授权",
      reauthorise: "续订连接",
      update: "更新授权",
      manage: "管理您共享的内容",
    },
    preparing: "正在准备",
    leaving: "正在打开安全页面",
    updateWarning(connections, termsChanged) {
      if (connections === 0) return "您目前没有任何连接，所以不会丢失什么。";
      const lost = everyConnection(connections);
      return termsChanged
        ? `条款已有变动。更新会删除${lost}。之后您可以重新连接。`
        : `如果条款有变动，${lost}可能会被删除。之后您可以重新连接。`;
    },
    updateConfirm: "更新授权",
    cancel: "取消",
    noActiveConsent: "您目前没有有效的授权。连接您的银行即可重新授权。",
    storageBlocked:
      "您的浏览器阻止了本网站保存数据，所以我们停了下来。请允许Cookie和网站数据，然后重试。",
    notSaved: "我们没能保存您在这里的操作，所以停了下来。请重试。",
    unreachable: "我们现在连不上。请重试。",
    later: (when) => `现在连不上。${retryFrom(when)}`,
    signedOut: "您已退出登录。请重新登录后继续。",
    personChanged: "这里已有另一个人登录。请重新加载此页面。",
    misconfigured: "我们这边出了点问题。您的账户是安全的。请稍后再来。",
    notFound: "我们找不到这个连接。它可能已被移除。",
    notDone: `刚才没有成功。${RETRY}`,
  },
  consentReturn: {
    checking: "正在接您回来",
    welcome: "欢迎回来",
    returned: {
      first: "这是您的连接进展。",
      connect: "这是连接您的银行的进展。",
      extend: "您刚才去延长了授权。这是您的连接进展。",
      reauthorise: "您刚才去续订了连接。这是目前的进展。",
      update: "您刚才去更新了授权。这是您的连接进展。",
      manage: "您刚才去管理了共享的内容。这是您的连接进展。",
    },
    changes: {
      until: (day) => `您的授权有效期至${day}。`,
      nowUntil: (day) => `您的授权现在有效期至${day}。`,
      stillUntil: (day) => `您的授权有效期仍至${day}。`,
      endless: "您的授权没有结束日期。",
      ended: "您的授权已结束，不再共享新数据。",
      absent: "您目前没有授权，不会共享新数据。",
      permissions: "您共享的内容已更改。",
      added: (count) => `已新增 ${count} 个连接。`,
      endedConnections: (count) => `${count} 个连接已结束。`,
      renewed: (count) => `${count} 个连接已续订。`,
      stopped: (count) => `${count} 个连接已无法使用。`,
      nothing: "没有任何变化。",
      unseen: "我们在这里看不到有哪些变化。",
      unseenConnections: "我们在这里看不到您的连接是否有变化。",
    },
    expiredTitle: "用时超过了一小时。",
    expired: "为了保护您的账户，我们已在此结束。您准备好后可以重新开始。",
    mismatchTitle: "我们无法把这次返回与您在这里开始的操作对应起来。",
    mismatch: "如果是别人发给您链接让您连接银行，请告诉我们和您的银行。",
    goOn: "继续",
    close: "关闭",
    closed: "已关闭",
  },
  connection: {
    title: (bank) => bank,
    through: {
      web: BY_WEB,
      openbanking: "通过开放银行连接，依据消费者数据权（Consumer Data Right）",
    },
    status: {
      expiring: "即将结束",
      invalid: "需要您处理",
      pending: "正在设置",
      unfinished: "未完成",
      ended: "已结束",
      unknown: "状态未知",
    },
    needsYou: "需要您处理",
    freshness: {
      fresh: (moment) => `最新数据，获取于${moment}`,
      recent: (moment) => `获取于${moment}`,
      stale: (day) => `超过一天的数据，获取于${day}`,
      partial: (moment) => `部分数据获取于${moment}`,
      never: "尚未获取数据",
      purged: (moment) => `已获取的数据已于${moment}删除`,
      lastUsed: (moment) => `上次使用：${moment}`,
      unknown: "上次获取时间未知",
    },
    lastsUntil: (day) => `有效期至${day}`,
    endsIn: (days, day) =>
      days === 0 ? `不到一天后结束（${day}）。` : `还有${days}天结束（${day}）。`,
    problem: {
      expiring: { next: (bank) => `请再次在${bank}批准共享，以便继续。` },
      "sign-in-again": {
        what: (bank) => `${bank}已停止共享新数据。`,
        next: (bank) => `请重新登录，查看${bank}需要您做什么。`,
      },
      finish: {
        what: (bank) => `与${bank}的连接尚未完成。`,
        next: () => "目前还没有共享任何数据。",
      },
      "give-consent": {
        what: (bank) => `您共享${bank}数据的授权已结束。`,
        next: () => "重新授权后即可继续。",
      },
    },
    finish: "完成连接",
    refresh: "刷新",
    refreshOf: (bank) => `刷新${bank}`,
    refreshAbove: "刷新情况显示在上方。",
    connecting: (bank) => `正在连接${bank}`,
    refreshing: (bank) => `正在刷新${bank}`,
    upToDate: (bank) => `${bank}已是最新`,
    more: "更多",
    moreOf: (bank) => `${bank}的更多选项`,
    chooseAccounts: "重新选择账户",
    purge: "删除已获取的数据",
    purgeTitle: (bank) => (bank === undefined ? "删除已获取的数据？" : `删除${bank}的数据？`),
    purgeWhy: (bank) =>
      bank === undefined
        ? "将删除Basiq保存的此连接的账户数据。下次刷新时会重新获取。"
        : `将删除Basiq保存的${bank}账户和交易记录。下次刷新时会重新获取。`,
    purgeBank: (bank) => (bank === undefined ? "删除已获取的数据" : `删除${bank}的数据`),
    purged: (bank) => `${bank}的数据已删除`,
    disconnect: "断开连接",
    disconnectTitle: (bank) => `断开与${bank}的连接？`,
    disconnectWhy: (app, bank, hasData) =>
      `${app}将不再从${bank}获得新数据。${hasData ? "已收集的数据会保留。" : ""}`,
    alsoDelete: "同时删除这些数据",
    disconnectBank: (bank) => `断开${bank}`,
    disconnected: (bank) => `已断开与${bank}的连接`,
    purgedOnly: (bank) => `${bank}的数据已删除，但与${bank}的连接还在。`,
    notDone: `刚才没有成功。${RETRY}`,
    cancel: "取消",
    listTitle: "您的银行",
    none: "没有连接任何银行",
    ended: (count) => `${count}个已结束的连接`,
  },
  consent: {
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
    notStopped: {
      now: "我们无法确定共享是否已停止。请重试。",
      later: (when) => `我们无法确定共享是否已停止。${retryFrom(when)}`,
      signedOut: "您已退出登录。请重新登录，以停止共享。",
      never: (contact) => `我们无法确定共享是否已停止。请联系${contact}。`,
    },
  },
  consentDue: {
    expiring: (day, away) => `您的授权将在${away ?? "不到一天后"}（${day}）结束。`,
    expiringNext: (app) => `届时您的连接会结束，${app}不再获得新数据。`,
    expired: "您的授权已结束。",
    revoked: "您的授权已撤回。",
    overNext: (app) => `${app}不再从您的银行获得新数据。`,
    changed: (app) => `${app}更改了请求的内容。`,
    changedNext: "请查看有什么不同，再做决定。如果您同意，现有的连接会结束，之后您可以重新连接。",
    extend: "延长",
    review: "查看变动",
    give: "授权",
    giveAgain: "重新授权",
  },
  connector: {
    badge: {
      operational: "正常",
      degraded: "比平时慢",
      "partial-outage": "部分异常",
      "major-outage": "服务中断",
      maintenance: "维护中",
      unknown: "没有已知问题",
    },
    trouble: {
      degraded: {
        what: (bank) => `${bank}比平时慢。`,
        next: () => "您可以继续，可能要多等几分钟。",
      },
      "partial-outage": {
        what: (bank) => `部分人暂时无法使用${bank}。`,
        next: () => "您仍可继续。如果不行，请稍后再来。",
      },
      "major-outage": {
        what: (bank) => `${bank}服务中断，许多人受到影响。`,
        next: (bank) => `您不需要做什么。请在${bank}恢复后再来。`,
      },
      maintenance: {
        what: (bank) => `${bank}正在维护。`,
        next: () => "您仍可以继续。如果不行，请过几小时再来。",
      },
    },
  },
  failure: {
    "wrong-credentials": {
      what: (bank) => `${bank}没有接受所提供的登录信息。`,
      next: () => "请更新登录信息，我们会再试一次。",
    },
    "account-locked": {
      what: (bank) => `${bank}已锁定此账户。`,
      next: (bank) => `请先通过${bank}解锁，然后回到这里。`,
    },
    reauthorise: {
      what: (bank) => `${bank}不再共享新数据。`,
      next: (bank) => `请再次在${bank}批准共享。已获取的数据会保留。`,
    },
    "mfa-not-supported": {
      what: (bank) => `${bank}要求的安全验证方式，这里还不支持。`,
      next: () => "请联系客服，我们会找其他办法。",
    },
    "answer-refused": {
      what: (bank) => `${bank}没有接受所输入的验证码或答案。`,
      next: (bank) => `请准备好手机，重新登录${bank}。`,
    },
    "action-needed-at-bank": {
      what: (bank) => `${bank}需要您先办理一件事，才会共享您的账户。`,
      next: (bank) => `请登录${bank}，完成其要求的事项，然后回到这里。`,
    },
    "declined-at-bank": {
      what: (bank) => `在${bank}的共享没有获得批准。`,
      next: () => "如果您不是想停止，请重试。",
    },
    "bank-unavailable": {
      what: (bank) => `${bank}出现问题。您的信息没有错。`,
      next: () => "请重试。",
    },
    "bank-outage": {
      what: (bank) => `${bank}服务中断，许多人受到影响。`,
      next: (bank) => `您不需要做什么。请在${bank}恢复后再来。`,
    },
    "retried-by-basiq": {
      what: (bank) => `${bank}暂时无法使用。`,
      next: () => "我们会继续尝试，最长7天。您可以离开此页面。",
    },
    "challenge-ran-out": {
      what: (bank) => `${bank}没有及时收到回答。`,
      next: () => "请准备好手机后重试。",
    },
    "took-too-long": { what: (bank) => `${bank}用了太长时间才回应。`, next: () => "请重试。" },
    "consent-ended": {
      what: (bank) => `您共享${bank}数据的授权已结束。`,
      next: () => "重新授权后即可继续。",
    },
    "connection-ended": {
      what: (bank) => `与${bank}的连接已失效。`,
      next: () => "请重新登录，再次设置连接。",
    },
    "bank-not-supported": {
      what: (bank) => `目前无法用这种方式连接${bank}。`,
      next: () => "请联系客服，找其他办法。",
    },
    "file-rejected": {
      what: (bank) => `无法将此文件识别为${bank}的对账单。`,
      next: () => "请确认这是该银行的正确文件，然后重新上传。",
    },
    "too-many-requests": {
      what: (bank) => `短时间内向${bank}请求的次数太多。`,
      next: () => "请重试。",
    },
    "app-misconfigured": {
      what: () => "我们这边的设置有问题。您的账户是安全的。",
      next: () => "请稍后再来。",
    },
    unknown: {
      what: () => "出了点状况，没能完成。",
      next: () => "请联系客服，并提供下面的参考编号。",
    },
  },
  stage: {
    badge: { alpha: "早期测试版", beta: "测试版" },
    meaning: {
      alpha: (bank) => `${bank}的连接还在早期测试中，可能比其他银行更容易失败。`,
      beta: (bank) => `${bank}的连接还在测试中，可能比其他银行更容易失败。`,
    },
  },
  job: {
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
    paused: {
      likely: (bank) => `${bank}正在处理您的另一个连接。这个连接大约6分钟内会开始。`,
      possible: () => "还没有开始。最多可能要等6分钟。",
    },
    pausedAlone: {
      likely: (bank) =>
        `${bank}正在处理您的另一个连接。这个连接大约6分钟内会开始。您可以离开此页面。`,
      possible: () => "还没有开始。最多可能要等6分钟。您可以离开此页面。",
    },
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
    steps: {
      "verify-credentials": {
        ahead: (bank) => `登录${bank}`,
        running: (bank) => `正在登录${bank}`,
        done: (bank) => `已登录${bank}`,
      },
      "mfa-challenge": {
        ahead: () => "安全验证",
        running: () => "正在确认是您本人",
        done: () => "安全验证已通过",
      },
      "retrieve-accounts": {
        ahead: () => "获取账户",
        running: () => "正在获取账户",
        done: () => "已获取账户",
      },
      "retrieve-transactions": {
        ahead: () => "获取交易记录",
        running: () => "正在获取交易记录",
        done: () => "已获取交易记录",
      },
      "retrieve-statements": {
        ahead: () => "获取对账单",
        running: () => "正在获取对账单",
        done: () => "已获取对账单",
      },
      "create-report": {
        ahead: () => "编写报告",
        running: () => "正在编写报告",
        done: () => "已编写报告",
      },
      other: { ahead: () => "收尾", running: () => "正在收尾", done: () => "已收尾" },
    },
  },
  jobs: {
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
  },
  mfa: {
    codeTitle: (bank) => `${bank}需要验证码`,
    questionTitle: (bank, count) => (count === 1 ? `${bank}有一个问题` : `${bank}有${count}个问题`),
    confirmTitle: (bank) => `请在${bank}的应用中批准`,
    codeWhy: () => "这是为了确认是您本人。",
    questionWhy: () => "这是为了确认是您本人。",
    confirmWhy: () => "请在手机上打开应用，批准请求，然后回到这里。",
    codeLabel: (bank) => `${bank}的验证码`,
    sendCode: "发送验证码",
    sendAnswers: () => "发送回答",
    confirm: "我已批准",
    notNow: "暂时不要",
    answerNow: "现在回答",
    stillWaiting: (bank) => `${bank}还在等您回答。`,
    timeLeft: (duration) => (duration === undefined ? "还剩几秒" : `大约还剩${duration}`),
    checking: (bank) => `正在与${bank}核对`,
    accepted: "已通过，正在继续。",
    emptyCode: (bank) => `请输入${bank}发给您的验证码。`,
    emptyAnswer: "请回答这个问题。",
    rejectedCode: (bank) => `${bank}没有接受这个验证码。请核对后重新输入。`,
    rejectedAnswers: (bank) => `${bank}没有接受这些回答。请核对后重新输入。`,
    rejectedConfirm: (bank) => `${bank}还没有看到您的批准。请先在应用中批准，然后重试。`,
    notSent: "我们没能发送。请重试。",
    expired: (kind) => (kind === "code" ? "该验证码已过期。" : "回答时间已过。"),
    newCode: (kind) => (kind === "code" ? "获取新验证码" : "重新开始"),
    gettingCode: (kind) => (kind === "code" ? "正在获取新验证码" : "正在重新开始"),
    unconfirmedLooking: (bank) => `连接中断了。正在查看${bank}是否收到您的回答。`,
    unconfirmed: (bank, kind) =>
      kind === "confirm"
        ? `连接中断了，${bank}还在等待。请重试。`
        : `连接中断了，${bank}还在等待。请重新输入，如果仍然有效就发送。`,
    refused: (bank) => `这个请求看起来不是来自${bank}，所以没有发送任何内容。请联系客服。`,
  },
  phone: {
    always: (bank) => `请准备好手机。${bank}会确认是您本人。`,
    sometimes: (bank) => `请准备好手机。${bank}可能会确认是您本人。`,
  },
  picker: {
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
  },
  reachability: {
    retrying: "无法连接到服务。正在重试。",
    offline: "您已离线。恢复网络后会继续。",
    stopped: "我们无法再跟进此事。它可能仍会自行完成。",
    signedOut: "您已退出登录。请重新登录以查看进展。",
    unreadable: `我们无法显示进展。${RETRY}`,
    tryAgain: "重试",
  },
  read: {
    loading: "正在加载",
    network: "我们连不上服务。请检查您的网络，然后重试。",
    unavailable: `服务没有回应。${RETRY}`,
    tooMany: "短时间内请求的次数太多。请重试。",
    later: (when) => `服务繁忙。${retryFrom(when)}`,
    signedOut: "您已退出登录。请重新登录后继续。",
    personChanged: "这里已有另一个人登录。请重新加载此页面。",
    misconfigured: "我们这边的设置有问题。您的账户是安全的。请稍后再来。",
    notFound: "我们找不到这项内容。它可能已被移除。",
    noActiveConsent: "您目前没有有效的授权，所以现在无法进行。",
    other: `我们没能加载。${RETRY}`,
    stale: "我们刚才没能更新。您看到的是之前的内容。",
    tryAgain: "重试",
    signIn: "登录",
  },
  refresh: {
    start: (bank) => `刷新${bank}`,
    asking: (bank) => `正在询问${bank}`,
    follow: (bank) => `查看${bank}的刷新进展`,
    openBank: (bank) => `请登录${bank}，完成其要求的事项，然后在这里刷新。`,
    unlock: (bank) => `请先通过${bank}解锁您的账户，然后在这里刷新。`,
    alreadyRunning: () => "之前已有一次刷新在进行。正在查看其进展。",
    mayLeave: "您可以离开此页面，其余会自动完成。",
    noMoreCodes: (bank) => `暂时不再获取验证码，以免${bank}锁定您的账户。请稍后再来。`,
    done: "完成",
    close: "关闭",
    notFound: (bank) => `我们找不到您与${bank}的连接，可能已被移除。`,
    rejected: (bank) => `${bank}目前无法刷新。${RETRY}`,
    tooMany: (bank) => `短时间内向${bank}请求的次数太多。请重试。`,
  },
  support: {
    references: "客服参考编号",
    userId: (id) => `用户：${id}`,
    connectionId: (id) => `连接：${id}`,
    jobId: (id) => `任务：${id}`,
    correlationId: (id) => `请求：${id}`,
    copy: () => "复制参考编号",
    copied: "已复制",
    selected: "此浏览器不允许复制。文字已选中，您可以自行复制。",
  },
};
