// Makes a photo small on the phone before it is sent, and keeps what is written about it.
import { hentListe, si, sikreUtkast, utkastId } from "./vedleggsliste";

/** The longest side of what is sent. */
const MAKS_SIDE = 2000;

const del = document.getElementById("bilder") as HTMLElement;
const velger = document.getElementById("bilde-fil") as HTMLInputElement;
const alt = document.getElementById("bilde-alt") as HTMLInputElement;
const tekster = JSON.parse(del.dataset["tekster"] ?? "{}") as Record<string, string>;

(document.getElementById("bildevelger") as HTMLElement).hidden = false;
(document.getElementById("bilde-uten-skript") as HTMLElement).hidden = true;
velger.addEventListener("change", () => void leggTil());
// A picture that is in the draft already: its words are kept as they are written.
document.addEventListener("change", (hendelse) => {
  const felt = (hendelse.target as Element).closest<HTMLElement>("[data-alt]");
  if (felt) void lagreAlt(felt.dataset["alt"]!, (hendelse.target as HTMLInputElement).value);
});
document.addEventListener("tegnet", visAltfelt);
visAltfelt();

function visAltfelt() {
  for (const felt of document.querySelectorAll<HTMLElement>("[data-alt]")) felt.hidden = false;
}

async function leggTil() {
  const fil = velger.files?.[0];
  if (!fil) return;
  si("bilde-status", tekster["sender"]);
  velger.disabled = true;
  try {
    const felter = new FormData();
    felter.set("vedlegg", crypto.randomUUID());
    felter.set("altTekst", alt.value);
    felter.set("fil", await lite(fil), "bilde");
    if ((await sikreUtkast()) !== "ja") throw new Error();
    if (await send(`/utkast/${utkastId}/bilde`, felter)) {
      alt.value = "";
      await hentListe();
      si("bilde-status", tekster["lagtTil"]);
    } else si("bilde-status", tekster["gikkIkke"]);
  } catch {
    si("bilde-status", tekster["ingenDekning"]);
  } finally {
    velger.value = "";
    velger.disabled = false;
    velger.focus();
  }
}

/** The pages' own forms: what is taken leads on, what is refused does not. */
async function send(sti: string, body: FormData | URLSearchParams): Promise<boolean> {
  const svar = await fetch(sti, { method: "POST", body, redirect: "manual" });
  return svar.type === "opaqueredirect";
}

async function lagreAlt(id: string, altTekst: string) {
  const lagret = await send(`/utkast/${utkastId}/vedlegg/${id}`, new URLSearchParams({ altTekst })).catch(() => false);
  si("bilde-status", tekster[lagret ? "altLagret" : "ingenDekning"]);
}

/** As it was held, and no larger than it is looked at. What the phone cannot read itself, the server may. */
async function lite(fil: File): Promise<Blob> {
  try {
    const bilde = await createImageBitmap(fil, { imageOrientation: "from-image" });
    const faktor = Math.min(1, MAKS_SIDE / Math.max(bilde.width, bilde.height));
    const lerret = document.createElement("canvas");
    lerret.width = Math.max(1, Math.round(bilde.width * faktor));
    lerret.height = Math.max(1, Math.round(bilde.height * faktor));
    const penn = lerret.getContext("2d")!;
    // What was see-through is paper.
    penn.fillStyle = "#fff";
    penn.fillRect(0, 0, lerret.width, lerret.height);
    penn.drawImage(bilde, 0, 0, lerret.width, lerret.height);
    bilde.close();
    return await new Promise<Blob>((ferdig, feil) =>
      lerret.toBlob((tegnet) => (tegnet ? ferdig(tegnet) : feil(new Error())), "image/jpeg", 0.85),
    );
  } catch {
    return fil;
  }
}
