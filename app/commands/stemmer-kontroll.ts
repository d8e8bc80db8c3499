import { kontrollerStemmer } from "~/domain/avstemning/kontroller.server";
import { systemContext } from "~/domain/context";
import { lagKlokke } from "~/platform/klokke";
import { Stopp } from "./forklar.server";
import { medDatabase } from "./med-database.server";

const [slug, ...mer] = process.argv.slice(2);
if (mer.length > 0) {
  console.error(
    "Slik: npm run stemmer:kontroll              alle avstemninger\n      npm run stemmer:kontroll -- ADRESSE   én, for eksempel r-2026-0412",
  );
  process.exitCode = 1;
} else
  await medDatabase(async (db, env) => {
    let antall = 0;
    let medFeil = 0;
    for await (const en of kontrollerStemmer(systemContext(db, lagKlokke(env.klokke)()), slug)) {
      antall++;
      if (en.feil.length > 0) medFeil++;
      const status = en.feil.length > 0 ? `FEIL: ${en.feil.join("; ")}` : "i orden";
      console.log(
        `${en.slug}  ${en.stengt ? "stengt" : "åpen"}  ${en.stemmer} stemmer  ${en.rader} rader  ${en.hode}  ${status}`,
      );
    }
    if (slug !== undefined && antall === 0) throw new Stopp(`Det finnes ingen åpnet avstemning med adressen ${slug}.`);
    if (medFeil > 0) throw new Stopp(`\n${medFeil} av ${antall} avstemninger har feil.`);
    console.log(`\nGikk gjennom ${antall} avstemninger. Hovedbøkene, stemmene og resultatene sier det samme.`);
  });
