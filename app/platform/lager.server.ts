import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";

/** The file store: bytes under a key that the house makes. Never reached from outside; pages stream from it to those who may. */
export type Lager = {
  /** Writes, and answers once it stands. The same key with the same bytes again is a success. */
  skriv: (noekkel: string, bytes: Uint8Array) => Promise<void>;
  /** @throws when there is nothing under the key */
  les: (noekkel: string) => Promise<Uint8Array>;
  stroem: (noekkel: string) => Promise<Readable>;
  /** What is gone already is a success. */
  slett: (noekkel: string) => Promise<void>;
};

export type Lagerinnstilling =
  | { slag: "disk"; mappe: string }
  | { slag: "s3"; boette: string; region: string; endepunkt: string | null; noekkel: string; hemmelighet: string };

/** Files on disk, or in S3 where several processes on several machines share them. */
export function lagLager(innstilling: Lagerinnstilling): Lager {
  const disk = new Disk(innstilling.slag === "disk" ? paaDisk(innstilling.mappe) : iS3(innstilling));
  return {
    skriv: (noekkel, bytes) => disk.put(noekkel, bytes),
    les: (noekkel) => disk.getBytes(noekkel),
    stroem: (noekkel) => disk.getStream(noekkel),
    slett: (noekkel) => disk.delete(noekkel),
  };
}

function paaDisk(mappe: string) {
  mkdirSync(mappe, { recursive: true });
  // Letters and voices: nobody else on the machine has business here.
  chmodSync(mappe, 0o700);
  return new FSDriver({ location: mappe, visibility: "private" });
}

function iS3({ boette, region, endepunkt, noekkel, hemmelighet }: Extract<Lagerinnstilling, { slag: "s3" }>) {
  return new S3Driver({
    bucket: boette,
    region,
    ...(endepunkt ? { endpoint: endepunkt, forcePathStyle: true } : {}),
    credentials: { accessKeyId: noekkel, secretAccessKey: hemmelighet },
    visibility: "private",
    supportsACL: false,
  });
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
