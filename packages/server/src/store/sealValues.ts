import type { KeptStore } from "./withFallback.js";

type Values = Pick<KeptStore, "get" | "set">;

interface Keys {
  /** Tells what one API key has sealed from what another has. */
  readonly name: string;
  readonly seal: CryptoKey;
}

const IV_BYTES = 12;

/**
 * The same store, which holds nothing that could be read or exchanged there: values are sealed
 * (AES-256-GCM) with a key that is derived from `secret`, which every instance has anyway.
 *
 * A value counts under its own key alone: moved to another person's it is as good as none. So is what
 * was sealed with another secret, which lies under other keys besides, for while a secret is replaced
 * there are instances with the old and with the new one.
 */
export function sealValues(store: Values, secret: string): Values {
  const keys = deriveKeys(secret);

  return {
    async get(key) {
      const { name, seal } = await keys;
      const own = `${key}:${name}`;
      const sealed = await store.get(own);
      return sealed === undefined ? undefined : open(seal, own, sealed);
    },
    async set(key, value, ttlMs) {
      const { name, seal } = await keys;
      const own = `${key}:${name}`;
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(value);
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, own), seal, text));
      await store.set(own, toBase64(new Uint8Array([...iv, ...sealed])), ttlMs);
    },
  };
}

/** What can't be opened is none: it was cut, exchanged, or sealed by somebody else. */
async function open(seal: CryptoKey, own: string, sealed: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
    const iv = bytes.subarray(0, IV_BYTES);
    const body = bytes.subarray(IV_BYTES);
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(iv, own), seal, body));
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
  const [name, seal] = await Promise.all([
    crypto.subtle.deriveBits(hkdf("name"), root, 64),
    crypto.subtle.deriveKey(hkdf("seal"), root, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]),
  ]);
  const hex = Array.from(new Uint8Array(name), (byte) => byte.toString(16).padStart(2, "0"));
  return { name: hex.join(""), seal };
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
