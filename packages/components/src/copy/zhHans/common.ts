// What several sections say. In all of them: names stand beside Chinese without spaces, as `Intl` writes its dates and numbers.

export const RETRY_OR_LATER = "请重试，或稍后再来。";
export const BY_WEB = "通过您的网上银行登录信息连接，不属于消费者数据权（Consumer Data Right）";
export const everyConnection = (count: number | undefined) =>
  count === undefined ? "您的所有连接" : `您的${count}个连接`;
