import { MAKS_FILER } from "~/domain/innspill/registrering";
import { Refusal } from "~/domain/refusal";
import { lesSkannet, type Skannet } from "~/platform/skannet.server";

/** The pages of a scanned letter, as they may be kept. @throws Refusal 422 on the field, with what is wrong and with which file */
export async function lesBrev(filer: File[]): Promise<Skannet[]> {
  const nei = (slag: "slag" | "kryptert" | "program" | "flereSider" | "uleselig" | "forMange", nr = 0) =>
    new Refusal("feil.skjema", {
      felt: { brev: { kode: `skranke.feil.brev.${slag}`, verdier: { nr, grense: MAKS_FILER } } },
    });
  if (filer.length > MAKS_FILER) throw nei("forMange");
  const sider: Skannet[] = [];
  for (const [i, fil] of filer.entries()) {
    const lest = await lesSkannet(new Uint8Array(await fil.arrayBuffer()));
    if (typeof lest === "string") throw nei(lest, i + 1);
    sider.push(lest);
  }
  return sider;
}
