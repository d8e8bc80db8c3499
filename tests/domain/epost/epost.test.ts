import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lagKoekjoerer } from "#db/koe.server";
import { epost, hendelse, varsel } from "#db/schema";
import { iTransaksjon, systemContext } from "~/domain/context";
import { sendEpost } from "~/domain/epost/send.server";
import { somEpost } from "~/domain/epost/som-epost";
import { bestillUsendte, leggIUtboks, type NyttBrev } from "~/domain/epost/utboks.server";
import { svarUtenSak } from "~/domain/svar/svar.server";
import { finnVarsler, merkVarselUtfoert } from "~/domain/svar/varsel.server";
import { tFor } from "~/i18n/core";
import { lagPost, type Post } from "~/platform/epost.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKommune } from "../../builders/kommune";
import { lagSaksbehandler } from "../../builders/person";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { aapnePostkontor, avslag } from "../../setup/postkontor";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const postkontor = await aapnePostkontor();
const innstilling = {
  smtpUrl: postkontor.url,
  fra: "dialog@proevestad.example",
  origin: "https://dialog.example",
  data: "",
  eksempel: false,
};
const post = lagPost(innstilling)!;
const system = systemContext(db, NAA);
const NETTSTED = "https://dialog.example";
const om = (minutter: number) => new Date(NAA.getTime() + minutter * 60_000);

const etBrev = (valg: Partial<NyttBrev> = {}): NyttBrev => ({
  slag: "svar",
  til: "kari@example.no",
  emne: "Svar på innspillet ditt",
  tekst: "Det blir to benker.",
  html: "<p>Det blir to benker.</p>",
  spraak: "nb",
  ...valg,
});
const iUtboksen = async (...brev: NyttBrev[]) => {
  await iTransaksjon(system, (tx) => leggIUtboks(tx, ...brev));
  return (await db.select({ id: epost.id }).from(epost).orderBy(epost.id)).map(({ id }) => id);
};
const jobber = async () =>
  (await lagKoekjoerer(base)("select id, data, state from pgboss.job where name = 'send-epost' order by id")).rows;

beforeEach(async () => {
  postkontor.brev.length = 0;
  postkontor.behandle(() => {});
  postkontor.avvisMottaker(null);
  await lagKommune(db);
});

describe("utboksen", () => {
  test("brevet og jobben blir til sammen, eller ikke i det hele tatt", async () => {
    await iTransaksjon(system, async (tx) => {
      await leggIUtboks(tx, etBrev());
      throw new Error("ombestemte meg");
    }).catch(() => {});
    expect([await db.$count(epost), await jobber()]).toEqual([0, []]);
    const [id] = await iUtboksen(etBrev());
    expect(await jobber()).toEqual([{ id, data: { id }, state: "created" }]);
  });

  test("det som står i køen, er id-er og ikke noe mer", async () => {
    await iUtboksen(etBrev(), etBrev());
    expect(JSON.stringify(await jobber())).not.toMatch(/kari|benker/i);
  });

  test("et brev uten jobb får en ny etter et minutt, og ett med jobb får ingen til", async () => {
    const ider = await iUtboksen(etBrev(), etBrev());
    await lagKoekjoerer(base)("delete from pgboss.job where id = $1", [ider[0]]);
    await bestillUsendte(system);
    expect(await jobber()).toHaveLength(1);
    await base.settKlokka(om(2));
    await bestillUsendte(system);
    await bestillUsendte(system);
    expect(await jobber()).toMatchObject(ider.map((id) => ({ id })));
  });

  test.each([
    ["er avvist for godt", { sisteFeil: "550" }, 0],
    ["bare ikke kom fram", { sisteFeil: "ECONNECTION" }, 1],
    ["har ventet mer enn et døgn", { opprettet: om(-60 * 25) }, 0],
  ])("et brev som %s: nye jobber %#", async (_hva, felt, antall) => {
    await iUtboksen(etBrev());
    await db.update(epost).set(felt);
    await lagKoekjoerer(base)("delete from pgboss.job");
    await base.settKlokka(om(2));
    await bestillUsendte(system);
    expect(await jobber()).toHaveLength(antall);
  });
});

describe("sendingen", () => {
  test("brevet kommer fram med tekst, HTML, avsender og språk, og er tomt hos oss etterpå", async () => {
    const [id] = await iUtboksen(etBrev({ spraak: "nn" }));
    await sendEpost(system, id!, post);
    expect(postkontor.brev).toMatchObject([
      {
        messageId: `<${id}@dialog.example>`,
        from: { name: "Prøvestad kommune", address: "dialog@proevestad.example" },
        to: [{ address: "kari@example.no" }],
        subject: "Svar på innspillet ditt",
        text: "Det blir to benker.\n",
        html: "<p>Det blir to benker.</p>\n",
        konvolutt: { fra: "dialog@proevestad.example", til: ["kari@example.no"] },
      },
    ]);
    expect(postkontor.brev[0]!.raa).toContain("Content-Language: nn");
    expect(postkontor.brev[0]!.raa).toContain("Auto-Submitted: auto-generated");
    expect(await db.select().from(epost)).toMatchObject([
      { sendt: NAA, til: null, emne: null, tekst: null, html: null, forsoek: 1 },
    ]);
  });

  test("det som er sendt, sendes ikke igjen, og det som er trukket, sendes ikke", async () => {
    const [foerste, andre] = await iUtboksen(etBrev(), etBrev());
    await sendEpost(system, foerste!, post);
    await sendEpost(system, foerste!, post);
    await db.delete(epost).where(eq(epost.id, andre!));
    await sendEpost(system, andre!, post);
    expect(postkontor.brev).toHaveLength(1);
  });

  test("dør vi mellom mottakerens ja og vårt merke, går det en gang til med samme Message-ID", async () => {
    const [id] = await iUtboksen(etBrev());
    const doedEtterJa: Post = {
      send: async (brev) => {
        await post.send(brev);
        throw new Error("kill -9");
      },
    };
    await expect(sendEpost(system, id!, doedEtterJa)).rejects.toThrow("kill -9");
    await sendEpost(system, id!, post);
    expect(postkontor.brev.map(({ messageId }) => messageId)).toEqual([
      `<${id}@dialog.example>`,
      `<${id}@dialog.example>`,
    ]);
    expect(await db.select().from(epost)).toMatchObject([{ sendt: NAA, forsoek: 2 }]);
  });

  test.each([
    ["serveren er nede", { smtpUrl: "smtp://127.0.0.1:1" }, "ESOCKET"],
    ["serveren ber oss vente", { avvisMottaker: 451 }, "451"],
    ["teksten tas ikke imot nå", { behandle: 452 }, "452"],
  ])("når %s, prøves det igjen, og bare koden blir stående", async (_hva, feil, kode) => {
    const [id] = await iUtboksen(etBrev());
    const forsoek = "smtpUrl" in feil ? lagPost({ ...innstilling, ...feil })! : post;
    if ("avvisMottaker" in feil) postkontor.avvisMottaker(feil.avvisMottaker);
    if ("behandle" in feil)
      postkontor.behandle(() => {
        throw avslag(feil.behandle);
      });
    await expect(sendEpost(system, id!, forsoek)).rejects.toMatchObject({ name: "Error", kode });
    expect(await db.select().from(epost)).toMatchObject([
      { sendt: null, til: "kari@example.no", sisteFeil: kode, forsoek: 1 },
    ]);
    postkontor.avvisMottaker(null);
    postkontor.behandle(() => {});
    await sendEpost(system, id!, post);
    expect(postkontor.brev).toHaveLength(1);
    expect(await db.select().from(epost)).toMatchObject([{ sendt: NAA, sisteFeil: null, forsoek: 2 }]);
  });

  test("en adresse som avvises for godt, prøves ikke igjen", async () => {
    const [id] = await iUtboksen(etBrev());
    postkontor.avvisMottaker(550);
    await sendEpost(system, id!, post);
    expect(await db.select().from(epost)).toMatchObject([{ sendt: null, sisteFeil: "550" }]);
  });

  test("en kode som ikke gjelder lenger, sendes ikke", async () => {
    const [id] = await iUtboksen(etBrev({ slag: "kode" }));
    await base.settKlokka(om(11));
    await sendEpost(system, id!, post);
    expect([postkontor.brev.length, await db.$count(epost)]).toEqual([0, 0]);
  });

  test.each([
    ["emnet", { emne: "Hei\r\nBcc: alle@example.no\r\n\r\nKjøp nå" }],
    ["adressen", { til: "kari@example.no\r\nBcc: alle@example.no" }],
    ["adressen, med komma", { til: "kari@example.no, alle@example.no" }],
    ["adressen, med vinkler", { til: "kari@example.no> <alle@example.no" }],
  ])("ingen kommer inn i brevets hode gjennom %s", async (_hva, felt) => {
    const [id] = await iUtboksen(etBrev(felt));
    await sendEpost(system, id!, post).catch(() => {});
    for (const { konvolutt, headers, raa } of postkontor.brev) {
      expect(konvolutt.til).toHaveLength(1);
      expect(konvolutt.til).not.toContain("alle@example.no");
      expect(headers.map(({ key }) => key)).not.toContain("bcc");
      expect(raa.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Kjøp nå/m);
    }
  });
});

describe("i eksempelet, uten postserver", () => {
  let mappe: string;
  beforeEach(() => void (mappe = mkdtempSync(join(tmpdir(), "traad-post-"))));
  afterEach(() => rmSync(mappe, { recursive: true, force: true }));

  test("legges brevene som filer som et postprogram kan åpne", async () => {
    const filer = lagPost({ smtpUrl: null, fra: null, origin: null, data: mappe, eksempel: true })!;
    const [id] = await iUtboksen(etBrev());
    await sendEpost(system, id!, filer);
    expect(readdirSync(join(mappe, "epost"))).toEqual([`${id}.eml`]);
    const brev = await PostalMime.parse(readFileSync(join(mappe, "epost", `${id}.eml`)));
    expect(brev).toMatchObject({ subject: "Svar på innspillet ditt", messageId: `<${id}@traad.local>` });
  });

  test("og ellers sendes ingenting", () => {
    expect(lagPost({ smtpUrl: null, fra: null, origin: null, data: mappe, eksempel: false })).toBeNull();
    expect(existsSync(join(mappe, "epost"))).toBe(false);
  });
});

describe("brevets form", () => {
  const skumle = `<script>alert(1)</script>"><img src=x onerror=alert(1)> & 'sitat'`;
  const brev = somEpost(
    {
      tittel: skumle,
      avsnitt: [{ tekst: `Første linje\nandre ${skumle}` }, { tekst: "Fordi.\nDerfor.", slag: "sitat", lang: "nb" }],
      lenke: { tekst: "Se", adresse: "https://dialog.example/innspill/R-2026-0001?a=1&b=2" },
      hvorfor: "Fordi du ba om det.",
    },
    { t: tFor("nn"), spraak: "nn", avsender: skumle },
  );

  test("ingen tekst blir til HTML", () => {
    expect(brev.html).not.toMatch(/<script|<img/);
    expect(brev.html.match(/&#60;script&#62;/g)!.length).toBeGreaterThan(2);
  });

  test("HTML-en sier språket, tåler mørk skjerm, og henter ingenting", () => {
    expect(brev.html).toContain('<html lang="nn">');
    expect(brev.html).toContain('<blockquote lang="nb">Fordi.<br>Derfor.</blockquote>');
    expect(brev.html).toContain('content="light dark"');
    expect(brev.html).not.toMatch(/<[^>]*\bsrc=|url\(|@import|<link|http-equiv/);
    expect(brev.html.length).toBeLessThan(4000);
  });

  test("teksten sier det samme, med sitatet som sitat og lenken skrevet ut", () => {
    expect(brev.tekst).toContain(`Første linje\nandre ${skumle}`);
    expect(brev.tekst).toContain("> Fordi.\n> Derfor.");
    expect(brev.tekst).toContain("Se:\nhttps://dialog.example/innspill/R-2026-0001?a=1&b=2");
  });
});

describe("svar på e-post", () => {
  async function besvart(felt: { spraak?: "nb" | "nn" | "en"; navn?: string } = {}) {
    const context = base.context("saksbehandler", await lagSaksbehandler(db));
    const innspill = await lagInnspill(db, {
      spraak: felt.spraak ?? "nb",
      innsending: { svarkanal: "epost", kontakt: "kari@example.no", navn: felt.navn ?? null },
    });
    await lagVurdering(db, innspill.id);
    await svarUtenSak(context, innspill.ref, { utfall: "delvis", tekst: "Det blir to." }, NETTSTED);
    const [brev] = await db.select().from(epost);
    return { context, ref: innspill.ref, brev: brev! };
  }

  test("blir et brev på innspillets språk, med lenke til innspillet, i samme transaksjon", async () => {
    const { ref, brev } = await besvart({ spraak: "nn" });
    expect(brev).toMatchObject({
      slag: "svar",
      til: "kari@example.no",
      spraak: "nn",
      emne: tFor("nn")("epost.svar.tittel", { ref }),
    });
    expect(brev.tekst).toContain("Det blir to.");
    expect(brev.tekst).toContain(`${NETTSTED}/nn/innspill/${ref}`);
    expect(brev.html).toContain('<p lang="nb">Det blir to.</p>');
    expect(await jobber()).toHaveLength(1);
  });

  test("når brevet er sendt, er varselet utført, av ingen, og det står i loggen", async () => {
    const { context, brev } = await besvart();
    expect(await finnVarsler(context)).toMatchObject([{ brev: "sendes" }]);
    await sendEpost(system, brev.id, post);
    expect(await finnVarsler(context)).toEqual([]);
    expect(await db.select().from(varsel)).toMatchObject([{ utfoert: NAA, utfoertAv: null }]);
    expect(await db.select().from(hendelse).where(eq(hendelse.slag, "varsel.utfoert"))).toMatchObject([
      { aktoerSlag: "system", objektId: brev.varselId, data: { kanal: "epost" } },
    ]);
  });

  test("gjør et menneske det først, trekkes brevet", async () => {
    const { context, brev } = await besvart();
    await merkVarselUtfoert(context, brev.varselId!);
    expect(await db.$count(epost)).toBe(0);
    await sendEpost(system, brev.id, post);
    expect(postkontor.brev).toEqual([]);
  });

  test("et brev som ikke lot seg sende, er igjen en oppgave for et menneske", async () => {
    const { context, brev } = await besvart();
    postkontor.avvisMottaker(550);
    await sendEpost(system, brev.id, post);
    expect(await finnVarsler(context)).toMatchObject([{ brev: "feilet" }]);
  });
});
