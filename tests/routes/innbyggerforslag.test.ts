import { describe, expect, test } from "vitest";
import { innbyggerforslag } from "#db/schema";
import { lagInnbyggerforslag } from "../builders/forslag";
import { lagGjestMedMerke } from "../builders/oekt";
import { Klient, klientSom } from "../setup/klient";
import { startServer } from "../setup/server";
import { lagBeboere } from "../setup/underskriftene";

const KREVES = 300;
const TO_HUNDRE_OG_TOLV = 212;

let refs: { stort: string; lite: string; annet: string; sendt: string };
let folk: string[];
let forfatter: string;
const server = await startServer({
  foer: async (db) => {
    folk = await lagBeboere(db, KREVES + 1);
    const gjest = await lagGjestMedMerke(db);
    forfatter = gjest.merke;
    const felt = (kreves: number) => ({ av: gjest, innbyggerforslag: { kreves } });
    refs = {
      stort: (await lagInnbyggerforslag(db, { tittel: "Svømmehall i sentrum", ...felt(KREVES) })).ref,
      lite: (await lagInnbyggerforslag(db, felt(1))).ref,
      annet: (await lagInnbyggerforslag(db, { tittel: "Lys i lysløypa", ...felt(9) })).ref,
      sendt: (
        await lagInnbyggerforslag(db, {
          tittel: "Ny bru",
          innbyggerforslag: { status: "sendt", sendt: "2026-11-22", antallSendt: 7, frist: "2027-05-22" },
        })
      ).ref,
    };
  },
});
const { adresse } = server;

const beboer = (nr: number) => {
  const klient = new Klient(adresse);
  klient.kaker.set("traad_oekt", folk[nr]!);
  return klient;
};
const stilleren = () => {
  const klient = new Klient(adresse);
  klient.kaker.set("traad_gjest", forfatter);
  return klient;
};
/** The page's own form, not the frame's. */
const sidens = ({ handling, metode }: { handling: string; metode: string }) => metode === "post" && handling === "";
/** What a script sends: the cookie, and where it comes from. */
const skrivUnder = (nr: number, ref: string) => beboer(nr).send(`/forslag/${ref}/underskrift`, {});

describe("å skrive under", () => {
  test("en gjest ser hva det er, logger inn, og kommer tilbake hit", async () => {
    const gjest = await klientSom(adresse, "gjest");
    const sti = `/forslag/${refs.annet}/underskrift`;
    const side = await gjest.hent(sti);
    expect(side.status).toBe(200);
    expect(side.tekst).toContain("Lys i lysløypa");
    expect(side.tekst).toContain("Navnet ditt blir ikke vist");
    expect(side.lenker).toContain(`/logg-inn?til=${encodeURIComponent(sti)}`);
    const svar = await gjest.send("/logg-inn/eksempel", { bruker: "innbygger", til: sti });
    expect(svar.headers.get("location")).toBe(sti);
  });

  test("en som ikke er vist å bo her, får vite hva som skal til, og at papir går", async () => {
    const side = await (await klientSom(adresse, "fasilitator")).hent(`/forslag/${refs.annet}/underskrift`);
    expect(side.tekst).toContain("Kommunen må bekrefte at du bor her");
    expect(side.lenker).toEqual(expect.arrayContaining(["/min-side/bosted", `/forslag/${refs.annet}/papir`]));
    expect(side.felt("epost")).toBeUndefined();
  });

  test("den som er logget ut mens de skrev, får adressen sin tilbake i skjemaet", async () => {
    const sti = `/forslag/${refs.annet}/underskrift`;
    const gjest = await klientSom(adresse, "gjest");
    const svar = await gjest.send(sti, { epost: "kari@example.no" });
    expect(svar.status).toBe(401);
    expect(svar.html).toContain("kari@example.no");
  });

  test("gir et takk, og neste gang at det alt er gjort; brevene kan stoppes, og underskriften trekkes", async () => {
    const klient = beboer(0);
    const sti = `/forslag/${refs.annet}/underskrift`;
    const foerst = await klient.fyllUt(await klient.hent(sti), { epost: "kari@example.no" }, sidens);
    expect([foerst.status, foerst.headers.get("location")]).toEqual([303, `${sti}?takk`]);
    expect((await klient.foelg(foerst)).tekst).toContain("Takk. Du har skrevet under.");
    const igjen = await klient.send(sti, {});
    expect(igjen.headers.get("location")).toBe(sti);
    const side = await klient.foelg(igjen);
    expect(side.tekst).toContain("Du skrev under 22. november 2026.");
    expect(side.tekst).toContain("kari@example.no");

    const mine = await klient.hent("/min-side/underskrifter");
    expect(mine.tekst).toContain("Lys i lysløypa");
    expect(mine.lenker).toEqual(expect.arrayContaining([`${sti}/varsling`, `${sti}/tilbaketrekking`]));

    const stoppet = await klient.foelg(await klient.send(`${sti}/varsling`, { intent: "slutt" }));
    expect(stoppet.tekst).toContain("Du får ikke flere e-poster om dette forslaget.");
    const galt = await klient.send(`${sti}/varsling`, { epost: "ikke en adresse" });
    expect([galt.status, galt.felt("epost")]).toEqual([422, "ikke en adresse"]);

    const trukket = await klient.foelg(await klient.fyllUt(await klient.hent(`${sti}/tilbaketrekking`), {}, sidens));
    expect(trukket.tekst).toContain("Underskriften er trukket.");
    expect((await klient.hent("/min-side/underskrifter")).tekst).toContain("Du har ikke skrevet under på noe");
    expect((await klient.hent(`${sti}/varsling`)).status).toBe(404);
  });

  test("ingen andre ser hvem som har skrevet under", async () => {
    await beboer(1).send(`/forslag/${refs.annet}/underskrift`, { epost: "hemmelig@example.no" });
    for (const hvem of ["gjest", "moderator", "innbygger"]) {
      const klient = await klientSom(adresse, hvem);
      for (const sti of ["/innbyggerforslag", `/forslag/${refs.annet}/underskrift`, `/forslag/${refs.annet}/papir`])
        expect((await klient.hent(sti)).html).not.toContain("hemmelig@example.no");
    }
  });
});

test("300 underskrifter kommer inn som fra skript, og den som stilte forslaget, sender det", async () => {
  const sti = `/forslag/${refs.stort}`;
  for (let fra = 0; fra < TO_HUNDRE_OG_TOLV; fra += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, TO_HUNDRE_OG_TOLV - fra) }, async (_, nr) =>
        expect((await skrivUnder(fra + nr, refs.stort)).status).toBe(303),
      ),
    );
  const gjest = await klientSom(adresse, "gjest");
  expect((await gjest.hent(`${sti}/underskrift`)).tekst).toContain("212 av 300 underskrifter");
  expect((await gjest.hent("/innbyggerforslag")).tekst).toContain("212 av 300");
  const forTidlig = await stilleren().send(`${sti}/innsending`, {});
  expect(forTidlig.status).toBe(422);
  expect(forTidlig.tekst).toContain("Det mangler 88 underskrifter før forslaget kan sendes.");

  for (let fra = TO_HUNDRE_OG_TOLV; fra < KREVES; fra += 22)
    await Promise.all(Array.from({ length: 22 }, (_, nr) => skrivUnder(fra + nr, refs.stort)));
  const side = await stilleren().hent(`${sti}/innsending`);
  expect(side.tekst).toContain("300 av 300 underskrifter");
  expect(side.tekst).toContain("skal ta stilling innen 22. mai 2027");
  for (const hvem of [gjest, beboer(3), await klientSom(adresse, "saksbehandler")])
    expect((await hvem.send(`${sti}/innsending`, {})).status).toBe(404);

  const sendt = await stilleren().fyllUt(side, {}, sidens);
  expect([sendt.status, sendt.headers.get("location")]).toEqual([303, sti]);
  const forSent = await skrivUnder(KREVES, refs.stort);
  expect(forSent.status).toBe(409);
  expect(forSent.tekst).toContain("Det går ikke an å skrive under på dette forslaget nå.");
  expect((await gjest.hent("/innbyggerforslag?vis=sendt")).tekst).toContain(
    "Kommunestyret skal ta stilling innen 22. mai 2027 (181 dager)",
  );
}, 180_000);

describe("sidene om innbyggerforslag", () => {
  test("begynner et utkast i temaet som alltid er åpent, og sier hva det er", async () => {
    const gjest = await klientSom(adresse, "gjest");
    const side = await gjest.hent("/innbyggerforslag/nytt");
    expect(side.tekst).toContain("Begynn");
    const svar = await gjest.fyllUt(side, {}, sidens);
    expect(svar.status).toBe(303);
    expect(svar.headers.get("location")).toMatch(/^\/utkast\/[0-9a-f-]{36}\?tema=noe-annet&som=innbyggerforslag$/);
  });

  test("finnes på nynorsk og engelsk", async () => {
    const gjest = await klientSom(adresse, "gjest");
    expect((await gjest.hent("/nn/innbyggerforslag")).tekst).toContain("Still eit innbyggarforslag");
    expect((await gjest.hent(`/en/forslag/${refs.annet}/papir`)).tekst).toContain("Name, in capital letters");
  });

  test("arket har ordene, kolonnene og hvor det leveres", async () => {
    const side = await (await klientSom(adresse, "gjest")).hent(`/forslag/${refs.annet}/papir`);
    for (const ord of ["Lys i lysløypa", "Adresse", "Fødselsdato", "Lever arket i skranken", "1. november 2027"])
      expect(side.tekst).toContain(ord);
  });

  test("det som ikke er et innbyggerforslag, finnes ikke", async () => {
    const klient = beboer(5);
    for (const siste of ["underskrift", "underskrift/tilbaketrekking", "underskrift/varsling", "innsending", "papir"]) {
      expect((await klient.hent(`/forslag/R-2026-0003/${siste}`)).status).toBe(404);
      if (siste !== "papir") expect((await klient.send(`/forslag/R-2026-0003/${siste}`, {})).status).toBe(404);
    }
  });
});

test("tallet som er sendt, står i basen", async () => {
  if (!process.env["DATABASE_URL"]) await server.stopp();
  const rader = await server.medBasen((db) => db.select().from(innbyggerforslag));
  expect(rader.find(({ antallSendt }) => antallSendt === KREVES)).toMatchObject({
    status: "sendt",
    sendt: "2026-11-22",
    frist: "2027-05-22",
    naaddKravet: "2026-11-22",
  });
});
