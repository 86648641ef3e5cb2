export type { RedisClient } from "./redis/RedisClient.js";
export { redisStore, type RedisStore, type RedisStoreOptions } from "./redis/redisStore.js";
