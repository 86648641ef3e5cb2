import type { CacheStore } from "./withFallback.js";

type Values = Pick<CacheStore, "get" | "set">;

interface Keys {
  /** Part of each key in the store, so that two API keys never read each other's values. */
  readonly name: string;
  readonly encryption: CryptoKey;
}

const IV_BYTES = 12;

/**
 * The same store with encrypted values (AES-256-GCM): nobody with access to the store can read or exchange
 * them. The key is derived from `secret`, which every instance has anyway.
 *
 * A value can only be decrypted under its own key: moved to another person's key it counts as absent. Values
 * encrypted with another secret count as absent too, and are stored under other keys, because instances with
 * the old and with the new secret run side by side while a secret is replaced.
 */
export function encryptValues(store: Values, secret: string): Values {
  const keys = deriveKeys(secret);

  return {
    async get(key) {
      const { name, encryption } = await keys;
      const own = `${key}:${name}`;
      const encrypted = await store.get(own);
      return encrypted === undefined ? undefined : decrypt(encryption, own, encrypted);
    },
    async set(key, value, ttlMs) {
      const { name, encryption } = await keys;
      const own = `${key}:${name}`;
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(value);
      const encrypted = new Uint8Array(
        await crypto.subtle.encrypt(algorithm(iv, own), encryption, text),
      );
      await store.set(own, toBase64(new Uint8Array([...iv, ...encrypted])), ttlMs);
    },
  };
}

/** `undefined` for what can't be decrypted: it was cut, exchanged, or encrypted with another secret. */
async function decrypt(
  encryption: CryptoKey,
  own: string,
  encrypted: string,
): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(encrypted), (letter) => letter.charCodeAt(0));
    const iv = bytes.subarray(0, IV_BYTES);
    const body = bytes.subarray(IV_BYTES);
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(algorithm(iv, own), encryption, body),
    );
  } catch {
    return undefined;
  }
}

async function deriveKeys(secret: string): Promise<Keys> {
  const bytes = new TextEncoder().encode(secret);
  const root = await crypto.subtle.importKey("raw", bytes, "HKDF", false, [
    "deriveBits",
    "deriveKey",
  ]);
  const [name, encryption] = await Promise.all([
    crypto.subtle.deriveBits(hkdf("name"), root, 64),
    crypto.subtle.deriveKey(hkdf("seal"), root, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]),
  ]);
  const hex = Array.from(new Uint8Array(name), (byte) => byte.toString(16).padStart(2, "0"));
  return { name: hex.join(""), encryption };
}

function hkdf(purpose: string) {
  const info = new TextEncoder().encode(`basiq-kit/server store ${purpose}`);
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
}

function algorithm(iv: Uint8Array<ArrayBuffer>, own: string) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(own) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
