import type { Database } from "#db/client.server";
import { systemContext } from "~/domain/context";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";

/** So many events in one transaction, each with a text in its data that JSON must escape. */
export const lagHendelser = (db: Database, antall = 1): Promise<void> =>
  record(
    systemContext(db, NAA),
    ...Array.from({ length: antall }, (_, nr) => ({
      slag: "sak.opprettet" as const,
      objekt: nyId(),
      data: { nr, kode: `linje\n"${nr}" æøå \u2028`, av: null },
    })),
  );
