// Each runs as one step: Redis does nothing else in between, and a client that dies leaves no half of it.

/** KEYS: the lock. ARGV: its owner's value. */
export const COMPARE_DELETE = `
if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end`;

/** KEYS: the counter. ARGV: milliseconds. A count without an end would count for ever. */
export const INCREMENT = `
local count = redis.call("INCR", KEYS[1])
if count == 1 then redis.call("PEXPIRE", KEYS[1], ARGV[1]) end
return count`;

/**
 * KEYS: the log, the wakeup stream. ARGV: value, entries, milliseconds of the log, name of the log, entries and
 * milliseconds of the wakeup stream. `~` lets Redis drop whole nodes of entries, which costs it nearly nothing.
 */
export const APPEND = `
redis.call("XADD", KEYS[1], "MAXLEN", "~", ARGV[2], "*", "value", ARGV[1])
redis.call("PEXPIRE", KEYS[1], ARGV[3])
redis.call("XADD", KEYS[2], "MAXLEN", "~", ARGV[5], "*", "log", ARGV[4])
redis.call("PEXPIRE", KEYS[2], ARGV[6])`;
