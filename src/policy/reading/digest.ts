/**
 * The fingerprint of plain data: SHA-256 over its canonical JSON, the same in every runtime and at once (no
 * promise), so that a decision can carry it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

/** `sha256:` and 64 hexadecimal digits. */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}
