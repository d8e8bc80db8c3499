import { createHash, randomBytes } from "node:crypto";
import { v7 } from "uuid";

/** A new row's id: UUIDv7, so that ids sort by when they were made. */
export const nyId = (): string => v7();

/** An opaque secret for a cookie: 160 bits, base64url. */
export const nyttMerke = (): string => randomBytes(20).toString("base64url");

/** What the database keeps of a secret: its SHA-256, hex. A copy of the database signs nobody in. */
export const hash = (merke: string): string => createHash("sha256").update(merke).digest("hex");
