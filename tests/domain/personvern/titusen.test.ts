import { expect, test } from "vitest";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";

// Ten thousand of each, the same ones every time. The numbers are made here by trying check digits, and know nothing of the finder.

const ANTALL = 10_000;
const SLAG = {
  vanlig: { dag: 0, maaned: 0 },
  "D-nummer": { dag: 40, maaned: 0 },
  "H-nummer": { dag: 0, maaned: 40 },
  testnummer: { dag: 0, maaned: 80 },
  "D-nummer for test": { dag: 40, maaned: 80 },
  "D- og H-nummer": { dag: 40, maaned: 40 },
} as const;

test(`${ANTALL} fødselsnummer av alle slag finnes i løpende tekst, med rett plass, og ingenting annet`, () => {
  const tilfeldig = lagTilfeldig(2032);
  const bommet: string[] = [];
  const sett = { slag: new Map<string, number>(), rest: new Map<number, number>(), form: new Map<string, number>() };
  for (let i = 0; i < ANTALL; i++) {
    const slag = velg(tilfeldig, Object.keys(SLAG)) as keyof typeof SLAG;
    const rest = i % 4;
    const { nummer, aar } = lagNummer(tilfeldig, SLAG[slag], rest);
    const form = velg(tilfeldig, Object.keys(FORMER));
    const skrevet = FORMER[form]!(nummer, aar);
    const tekst = velg(tilfeldig, SETNINGER)(velg(tilfeldig, INNPAKNING)(skrevet));
    tell(sett.slag, slag);
    tell(sett.rest, rest);
    tell(sett.form, form);
    const funn = finnPersonopplysninger(tekst);
    const fra = tekst.indexOf(skrevet);
    const ventet = [{ slag: "fodselsnummer", fra, til: fra + skrevet.length, tekst: skrevet }];
    if (JSON.stringify(funn) !== JSON.stringify(ventet)) bommet.push(`${form}: ${JSON.stringify(tekst)}`);
  }
  expect(bommet).toEqual([]);
  // Every kind, every rest of the first check sum and every way to write it had its share.
  expect(sett.slag.size).toBe(Object.keys(SLAG).length);
  expect([...sett.rest.values()]).toEqual([2500, 2500, 2500, 2500]);
  expect(sett.form.size).toBe(Object.keys(FORMER).length);
  expect(Math.min(...sett.form.values())).toBeGreaterThan(300);
});

test(`${ANTALL} rekker på elleve siffer som ikke er fødselsnummer, gir ingen falsk alarm`, () => {
  const tilfeldig = lagTilfeldig(1111);
  const alarmer: string[] = [];
  const sett = new Map<string, number>();
  for (let i = 0; i < ANTALL; i++) {
    const slag = velg(tilfeldig, Object.keys(IKKE_NUMMER));
    const { lag, bareRekke } = IKKE_NUMMER[slag]!;
    const skrevet = lag(tilfeldig);
    tell(sett, slag);
    const tekst = velg(tilfeldig, SETNINGER)(velg(tilfeldig, INNPAKNING)(skrevet));
    const funn = finnPersonopplysninger(tekst).filter((ett) => bareRekke || ett.slag === "fodselsnummer");
    if (funn.length > 0) alarmer.push(`${slag}: ${JSON.stringify(tekst)} ga ${JSON.stringify(funn)}`);
  }
  expect(alarmer).toEqual([]);
  expect(Math.min(...sett.values())).toBeGreaterThan(500);
  expect(sett.size).toBe(Object.keys(IKKE_NUMMER).length);
});

// ---- How people write them

const delt = (...steder: number[]) => {
  return (nummer: string, tegn: string) =>
    Array.from(nummer, (siffer, i) => (steder.includes(i) ? tegn + siffer : siffer)).join("");
};
const medBredeSiffer = (nummer: string) =>
  nummer.replace(/\d/g, (siffer) => String.fromCharCode(siffer.charCodeAt(0) + 0xfee0));

const FORMER: Record<string, (nummer: string, aar: number) => string> = {
  "i ett": (n) => n,
  "6+5 med mellomrom": (n) => delt(6)(n, " "),
  "6+5 med bindestrek": (n) => delt(6)(n, "-"),
  "6+5 med tankestrek": (n) => delt(6)(n, " – "),
  "6+5 med punktum": (n) => delt(6)(n, "."),
  "6+5 med fast mellomrom": (n) => delt(6)(n, "\u00a0"),
  "6+5 med smalt mellomrom": (n) => delt(6)(n, "\u202f"),
  "6+5 på hver sin linje": (n) => delt(6)(n, "\n"),
  "6+5 med komma": (n) => delt(6)(n, ", "),
  "dato med punktum og fem": (n) => `${delt(2, 4)(n.slice(0, 6), ".")} ${n.slice(6)}`,
  "dato med skråstrek og 3+2": (n) => `${delt(2, 4)(n.slice(0, 6), "/")}-${n.slice(6, 9)} ${n.slice(9)}`,
  "helt årstall": (n, aar) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${aar} ${n.slice(6)}`,
  "helt årstall og ord": (n, aar) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${aar}, personnr. ${n.slice(6)}`,
  "par og rest": (n) => delt(2, 4, 6, 9)(n, " "),
  "siffer for siffer": (n) => delt(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)(n, " "),
  "brede siffer": medBredeSiffer,
  "brede siffer 6+5": (n) => medBredeSiffer(delt(6)(n, "\u3000")),
  "med usynlig skille": (n) => delt(6)(n, "\u200b"),
};

const INNPAKNING: Array<(skrevet: string) => string> = [
  (n) => n,
  (n) => `(${n})`,
  (n) => `«${n}»`,
  (n) => `"${n}"`,
  (n) => `${n}.`,
  (n) => `${n},`,
  (n) => `${n}!`,
  (n) => `:${n};`,
  (n) => `*${n}*`,
];

const SETNINGER: Array<(n: string) => string> = [
  (n) => n,
  (n) => `Jeg heter Åse 😀 og nummeret mitt er ${n} så dere finner meg`,
  (n) => `Fødselsnummer ${n}`,
  (n) => `Saka gjeld mor mi, fødselsnummer ${n} i Rørosvegen.`,
  (n) => `Eg skriv på vegner av bestefar ${n}\r\nHelsing Kari`,
  (n) => `My national identity number is ${n} and I live by the church.`,
  (n) => `Please call back\n${n}\nThanks`,
  (n) => `${n} er mitt nummer, æøå`,
  (n) => `Her er det:\t${n}\tTakk for hjelpen`,
  (n) => `Vi er 14 stykker her. Nr: ${n} til den som spør`,
];

// ---- Eleven digits that are something else

type Ikke = { lag: (tilfeldig: Tilfeldig) => string; bareRekke: boolean };
const IKKE_NUMMER: Record<string, Ikke> = {
  "feil siste kontrollsiffer": {
    bareRekke: true,
    lag: (t) => uten(t, () => medSiffer(ekte(t), 10, t)),
  },
  "feil første kontrollsiffer": {
    bareRekke: true,
    lag: (t) => uten(t, () => medSiffer(ekte(t), 9, t)),
  },
  "feil rest, rett siste siffer": {
    bareRekke: true,
    lag: (t) => uten(t, () => medKontroll(ekte(t).slice(0, 9), 4 + Math.floor(t() * 7))),
  },
  "umulig dag": { bareRekke: true, lag: (t) => umulig(t, velg(t, ["32", "39", "40", "72", "79", "99"]), "01") },
  "umulig måned": {
    bareRekke: true,
    lag: (t) => umulig(t, "01", velg(t, ["00", "13", "39", "40", "53", "79", "80", "93", "99"])),
  },
  "dag som måneden ikke har": {
    bareRekke: true,
    lag: (t) =>
      umulig(
        t,
        ...velg<[string, string]>(t, [
          ["31", "04"],
          ["30", "02"],
          ["71", "06"],
          ["31", "51"],
          ["70", "82"],
        ]),
      ),
  },
  "29. februar utenom skuddår": {
    bareRekke: true,
    lag: (t) => umulig(t, "29", "02", String(1 + 2 * Math.floor(t() * 49)).padStart(2, "0")),
  },
  "del av et lengre tall": {
    bareRekke: false,
    lag: (t) => {
      const [foran, bak] = velg(t, [
        [1, 0],
        [0, 1],
        [3, 2],
        [0, 5],
        [5, 0],
      ]);
      return siffer(t, foran!) + ekte(t) + siffer(t, bak!);
    },
  },
  KID: { bareRekke: true, lag: (t) => uten(t, () => `${1 + Math.floor(t() * 9)}${siffer(t, 10)}`) },
  "KID med ord": { bareRekke: true, lag: (t) => `KID ${uten(t, () => `${1 + Math.floor(t() * 9)}${siffer(t, 10)}`)}` },
  "kontonummer i ett": {
    bareRekke: true,
    lag: (t) => uten(t, () => konto(`${1 + Math.floor(t() * 9)}${siffer(t, 9)}`)),
  },
  "telefon med landkode": {
    bareRekke: false,
    lag: (t) =>
      velg(t, [
        `+46 70 ${siffer(t, 3)} ${siffer(t, 2)} ${siffer(t, 2)}`,
        `0047${velg(t, ["4", "9"])}${siffer(t, 7)}`,
        `+47 9${siffer(t, 2)} ${siffer(t, 2)} ${siffer(t, 3)}`,
        `0046${siffer(t, 7)}`,
      ]),
  },
  "organisasjonsnummer og noe til": {
    bareRekke: false,
    lag: (t) => `${velg(t, ["8", "9"])}${siffer(t, 2)} ${siffer(t, 3)} ${siffer(t, 3)} ${siffer(t, 2)}`,
  },
  "dato og klokkeslett": {
    bareRekke: false,
    lag: (t) =>
      uten(t, () => {
        const [dag, maaned, aar] = [
          to(1 + Math.floor(t() * 28)),
          to(1 + Math.floor(t() * 12)),
          to(Math.floor(t() * 50)),
        ];
        const [time, minutt] = [to(Math.floor(t() * 24)), to(Math.floor(t() * 60))];
        return velg(t, [
          `${dag}.${maaned}.20${aar} ${time}.${minutt}`,
          `${dag}${maaned}${aar} ${time}:${minutt}`,
          `${dag}.${maaned}.${aar} kl. ${time}.${minutt}`,
          `20${aar}-${maaned}-${dag} ${time}${minutt.slice(0, 1)}`,
          `20${aar}${maaned}${dag}${time}${minutt.slice(0, 1)}`,
        ]);
      }),
  },
};

/** Draws again until it is no fødselsnummer by the independent check, also when a year is written in full. */
function uten(t: Tilfeldig, lag: (t: Tilfeldig) => string | null): string {
  for (;;) {
    const laget = lag(t);
    if (laget && !erEkte(laget.replace(/\D/g, ""))) return laget;
  }
}

const ekte = (t: Tilfeldig) =>
  lagNummer(t, SLAG[velg(t, Object.keys(SLAG)) as keyof typeof SLAG], Math.floor(t() * 4)).nummer;
const medSiffer = (nummer: string, plass: number, t: Tilfeldig) =>
  nummer.slice(0, plass) + ((Number(nummer[plass]) + 1 + Math.floor(t() * 9)) % 10) + nummer.slice(plass + 1);

function umulig(t: Tilfeldig, dag: string, maaned: string, aar = to(Math.floor(t() * 100))): string {
  for (;;) {
    const nummer = medKontroll(dag + maaned + aar + siffer(t, 3), Math.floor(t() * 4));
    if (nummer) return nummer;
  }
}

function konto(ti: string): string | null {
  for (let k = 0; k < 10; k++) if (vekt(`${ti}${k}`, "54327654321") % 11 === 0) return `${ti}${k}`;
  return null;
}

// ---- The numbers

function lagNummer(t: Tilfeldig, slag: { dag: number; maaned: number }, rest: number): { nummer: string; aar: number } {
  for (;;) {
    const aar = 1940 + Math.floor(t() * 100);
    const maaned = 1 + Math.floor(t() * 12);
    const dag = 1 + Math.floor(t() * new Date(Date.UTC(aar, maaned, 0)).getUTCDate());
    const nummer = medKontroll(to(dag + slag.dag) + to(maaned + slag.maaned) + to(aar % 100) + siffer(t, 3), rest);
    if (nummer) return { nummer, aar };
  }
}

function medKontroll(ni: string, rest: number): string | null {
  for (let k1 = 0; k1 < 10; k1++) {
    if (vekt(`${ni}${k1}`, "3761894521") % 11 !== rest) continue;
    for (let k2 = 0; k2 < 10; k2++) if (vekt(`${ni}${k1}${k2}`, "54327654321") % 11 === 0) return `${ni}${k1}${k2}`;
  }
  return null;
}

function erEkte(nummer: string): boolean {
  if (nummer.length !== 11) return false;
  const [dag, maaned, aar] = [nummer.slice(0, 2), nummer.slice(2, 4), nummer.slice(4, 6)].map(Number) as [
    number,
    number,
    number,
  ];
  const finnes = Object.values(SLAG).some((slag) => {
    const [d, m] = [dag - slag.dag, maaned - slag.maaned];
    return m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(2000 + aar, m, 0)).getUTCDate();
  });
  return finnes && vekt(nummer.slice(0, 10), "3761894521") % 11 <= 3 && vekt(nummer, "54327654321") % 11 === 0;
}

const vekt = (nummer: string, vekter: string) =>
  Array.from(nummer).reduce((sum, tegn, i) => sum + Number(tegn) * Number(vekter[i]), 0);
const to = (tall: number) => String(tall).padStart(2, "0");

// ---- Chance that is the same every time (mulberry32)

type Tilfeldig = () => number;

function lagTilfeldig(fra: number): Tilfeldig {
  let a = fra;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const velg = <T>(t: Tilfeldig, liste: readonly T[]): T => liste[Math.floor(t() * liste.length)]!;
const siffer = (t: Tilfeldig, antall: number) => Array.from({ length: antall }, () => Math.floor(t() * 10)).join("");
const tell = <K>(sett: Map<K, number>, hva: K) => sett.set(hva, (sett.get(hva) ?? 0) + 1);
