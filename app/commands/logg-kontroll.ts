import { lesHoder } from "~/events/hoder.server";
import { kontrollerLoggen } from "~/events/kontroller.server";
import { Stopp } from "./forklar.server";
import { medDatabase } from "./med-database.server";

/** More than this many is one catastrophe, not a list. */
const VIST = 50;

await medDatabase(async (db, env) => {
  // By the machine's own clock, as the events' ids are.
  const hoder = await lesHoder(env.hoder);
  const { feil, segl, hendelser, hode } = await kontrollerLoggen(db, new Date(), hoder);
  console.log(
    `Gikk gjennom ${segl} segl med ${hendelser} hendelser, og ${hoder.length} hoder på fil i ${env.hoder}.\nSiste hode: ${hode ?? "ingen"}`,
  );
  if (feil.length === 0) return console.log("Loggen er hel: ingenting er endret, fjernet eller satt inn.");
  const flere = feil.length > VIST ? [`  … og ${feil.length - VIST} til.`] : [];
  throw new Stopp(
    [
      `\n${feil.length === 1 ? "Én feil" : `${feil.length} feil`} i loggen. Den første: ${feil[0]!.tekst}`,
      ...feil.slice(1, VIST).map(({ tekst }) => `  - ${tekst}`),
      ...flere,
    ].join("\n"),
  );
});
