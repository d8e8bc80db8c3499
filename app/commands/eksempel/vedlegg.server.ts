import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import type { Database } from "#db/client.server";
import { avskrift, fil, innspill, innspillTekst, vedlegg } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { type Lager, sha256 } from "~/platform/lager.server";
import { type Ider, type Laster, slaaOpp } from "./laster";

/** Drawings of our own: the sample has no pictures of real places. */
const tegninger: Record<string, { bredde: number; hoeyde: number; svg: string; alt: string }> = {
  benk: {
    bredde: 960,
    hoeyde: 640,
    alt: "En tegning av en sti som går forbi en benk, med fjell bak.",
    svg: `<rect width="960" height="640" fill="#f3ede0"/><path d="M0 330 210 150 360 300 560 110 960 340V640H0Z" fill="#c9d3c4"/>
      <path d="M0 640Q330 470 960 560V640Z" fill="#d9c7a3"/><path d="M300 470H620M300 430H620M330 470V550M590 470V550" stroke="#6b4a2b" stroke-width="18" fill="none"/>`,
  },
  veikryss: {
    bredde: 960,
    hoeyde: 640,
    alt: "En tegning av et veikryss uten gangfelt, med et hus ved siden av.",
    svg: `<rect width="960" height="640" fill="#eef1ea"/><path d="M0 380H960V520H0ZM400 0H540V640H400Z" fill="#b8b4ac"/>
      <path d="M0 450H960M470 0V640" stroke="#f7f5ef" stroke-width="8" stroke-dasharray="40 30"/><path d="M630 290V150L730 80 830 150V290Z" fill="#a04f3c"/>`,
  },
};

/** Two seconds of two tones: what a recording is in a municipality where nobody has spoken. */
const lyd = { varighet: 2_000, frekvens: 8_000 };
const AVSKRIFT = "Dette er et prøveopptak. I en ekte kommune ville noen ha sagt noe her, og en ansatt skrevet det av.";

const noekkel = (navn: string) => `eksempel/${navn}`;

async function lagBilde(navn: string): Promise<Uint8Array> {
  const { bredde, hoeyde, svg } = tegninger[navn]!;
  const hele = `<svg xmlns="http://www.w3.org/2000/svg" width="${bredde}" height="${hoeyde}">${svg}</svg>`;
  return sharp(Buffer.from(hele)).jpeg({ quality: 78 }).toBuffer();
}

function lagLyd(): Uint8Array {
  const proever = (lyd.frekvens * lyd.varighet) / 1000;
  const wav = Buffer.alloc(44 + proever);
  wav.write("RIFF");
  wav.writeUInt32LE(36 + proever, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(lyd.frekvens, 24);
  wav.writeUInt32LE(lyd.frekvens, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(proever, 40);
  for (let i = 0; i < proever; i++)
    wav[44 + i] = 128 + Math.round(40 * Math.sin((2 * Math.PI * i * (i < proever / 2 ? 440 : 550)) / lyd.frekvens));
  return wav;
}

/** The files of the sample, where the program keeps files. They are the same each time, so that a copied database finds them. */
export async function skrivEksempelfiler(lager: Lager): Promise<void> {
  for (const navn of Object.keys(tegninger)) await lager.skriv(noekkel(navn), await lagBilde(navn));
  await lager.skriv(noekkel("opptak"), lagLyd());
}

/** Two shown innspill get a drawing each, and the third a recording that is written down and approved. */
export async function lastVedlegg({ db, hendte }: Laster, { personer }: { personer: Ider }): Promise<void> {
  const viste = await db
    .select({ id: innspill.id, ref: innspill.ref, spraak: innspill.spraak, mottatt: innspill.mottatt })
    .from(innspill)
    .innerJoin(innspillTekst, eq(innspillTekst.innspillId, innspill.id))
    .where(eq(innspill.vises, true))
    .groupBy(innspill.id)
    .orderBy(asc(innspill.ref))
    .limit(3);
  const [ett, to, tre] = viste;
  for (const [navn, til] of [
    ["benk", ett],
    ["veikryss", to],
  ] as const) {
    if (!til) continue;
    const { bredde, hoeyde, alt } = tegninger[navn]!;
    const filId = await skrivRad(db, navn, "image/jpeg", await lagBilde(navn), til.mottatt, { bredde, hoeyde });
    const felles = { id: nyId(), filId, innspillId: til.id, opprettet: til.mottatt };
    await db.insert(vedlegg).values({ ...felles, slag: "bilde", nr: 1, altTekst: alt, vises: true });
  }
  if (!tre) return;
  const filId = await skrivRad(db, "opptak", "audio/wav", lagLyd(), tre.mottatt, {});
  const felles = { id: nyId(), filId, innspillId: tre.id, opprettet: tre.mottatt, varighet: lyd.varighet };
  await db.insert(vedlegg).values({ ...felles, slag: "opptak", nr: 1, lydKanVises: true, vises: true });
  const [av, tid] = [slaaOpp(personer, "saksbehandler"), new Date(tre.mottatt.getTime() + 3_600_000)];
  const om = { innspillId: tre.id, nr: 1, spraak: "nb", av, tid, godkjent: tid };
  await db.insert(avskrift).values({ id: nyId(), ...om, tekst: AVSKRIFT });
  hendte.push({ tid, slag: "avskrift.skrevet", objekt: tre.id, av, data: { ref: tre.ref, nr: 1 } });
}

async function skrivRad(
  db: Database,
  navn: string,
  mime: string,
  bytes: Uint8Array,
  opprettet: Date,
  maal: { bredde?: number; hoeyde?: number },
): Promise<string> {
  const id = nyId();
  const felt = { noekkel: noekkel(navn), mime, bytes: bytes.byteLength, sha256: sha256(bytes), opprettet };
  await db.insert(fil).values({ id, ...felt, ...maal });
  return id;
}
