import type { Kobling } from "#db/client.server";
import { lagKoekjoerer } from "#db/koe.server";
import { type Koe, startKoe } from "~/platform/koe.server";
import { log } from "~/platform/log.server";
import { lagJobber, timeplan, type Verktoey } from "./jobber.server";

/** Starts what the house does by itself, in this process; several processes share it. The queues exist: the migrations made them. */
export function startJobber(kobling: Pick<Kobling, "db" | "motor">, verktoey: Omit<Verktoey, "db">): Promise<Koe> {
  const jobber = Object.entries(lagJobber({ db: kobling.db, ...verktoey })).flatMap(([navn, jobb]) =>
    jobb ? [[navn, jobb] as const] : [],
  );
  return startKoe({
    kjoer: lagKoekjoerer(kobling),
    alene: kobling.motor === "pglite",
    jobber: Object.fromEntries(jobber),
    timeplan: Object.fromEntries(
      jobber.flatMap(([navn]) => (navn in timeplan ? [[navn, timeplan[navn as never]!]] : [])),
    ),
    meld: (hva) => log.warn(hva, "a job was not done"),
  });
}
