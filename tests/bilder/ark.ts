import sharp from "sharp";

const KOLONNER = 8;
const LUFT = 16;
const TEKST = 28;

/** Puts pictures side by side on one sheet, each under its name, so that a whole program is seen at a glance. */
export async function lagArk(bilder: Array<{ navn: string; fil: string }>, bredde: number, til: string): Promise<void> {
  const rute = bredde < 500 ? 300 : 440;
  const hoeyde = bredde < 500 ? 900 : 700;
  const rader = Math.ceil(bilder.length / KOLONNER);
  const deler = await Promise.all(
    bilder.map(async ({ navn, fil }, i) => {
      const input = await sharp(fil).resize({ width: rute }).toBuffer();
      const { height } = await sharp(input).metadata();
      const utsnitt = await sharp(input)
        .extract({ left: 0, top: 0, width: rute, height: Math.min(height, hoeyde) })
        .toBuffer();
      const left = LUFT + (i % KOLONNER) * (rute + LUFT);
      const top = LUFT + Math.floor(i / KOLONNER) * (hoeyde + TEKST + LUFT);
      const skilt = Buffer.from(
        `<svg width="${rute}" height="${TEKST}"><text x="0" y="19" font-family="sans-serif" font-size="16" fill="#eee">${navn}</text></svg>`,
      );
      return [
        { input: skilt, left, top },
        { input: utsnitt, left, top: top + TEKST },
      ];
    }),
  );
  await sharp({
    create: {
      width: LUFT + KOLONNER * (rute + LUFT),
      height: LUFT + rader * (hoeyde + TEKST + LUFT),
      channels: 3,
      background: "#3a3a3a",
    },
  })
    .composite(deler.flat())
    .png()
    .toFile(til);
}
