import type { HentetInnspill } from "~/domain/innspill/hent.server";

/** What staff read of an innspill beside a form: the words as they were sent, and who speaks. Never how to reach them. */
export function tilLesing(innspill: HentetInnspill) {
  const {
    ref,
    original,
    spraak,
    kanal,
    mottatt,
    mottattDato,
    svarfrist,
    status,
    trukket,
    avsender,
    navn,
    paaVegneAv,
    sted,
    tema,
    spoersmaal,
    komite,
    enhet,
    om,
    sitat,
    forslag,
    argument,
  } = innspill;
  return {
    ref,
    original,
    spraak,
    kanal,
    mottatt,
    mottattDato,
    svarfrist,
    status,
    trukket,
    avsender,
    navn,
    paaVegneAv,
    sted,
    tema,
    spoersmaal,
    komite,
    enhet,
    om,
    sitat,
    // A new version that waits is its moderators' to read.
    forslag: forslag && { slag: forslag.slag, versjon: forslag.versjon },
    argument,
  };
}

export type TilLesing = ReturnType<typeof tilLesing>;
