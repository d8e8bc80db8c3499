import { type Side, lesSide } from "./side";

export type Rolle = "gjest" | "innbygger" | "moderator" | "saksbehandler" | "fasilitator" | "administrator";
export type Svar = Side & { status: number; headers: Headers; url: string };
type Valg = { headers?: Record<string, string> };
type Felter = Record<string, string | string[]>;

/**
 * A browser without a screen or a script: it keeps cookies, says where its forms come from, and follows nothing by itself.
 */
export class Klient {
  readonly kaker = new Map<string, string>();

  constructor(readonly adresse: string) {}

  hent(sti: string, valg: Valg = {}): Promise<Svar> {
    return this.be(sti, { headers: valg.headers ?? {} });
  }

  /** A form as a browser sends it, from our own page. */
  send(sti: string, felter: Felter = {}, valg: Valg = {}): Promise<Svar> {
    const kropp = new URLSearchParams();
    for (const [navn, verdi] of Object.entries(felter)) for (const en of [verdi].flat()) kropp.append(navn, en);
    return this.be(sti, {
      method: "POST",
      body: kropp.toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: this.adresse, ...valg.headers },
    });
  }

  /** A form with a file, as a browser sends it. */
  sendFil(sti: string, felter: Record<string, string>, fil: { bytes: Uint8Array; navn: string }): Promise<Svar> {
    const kropp = new FormData();
    for (const [navn, verdi] of Object.entries(felter)) kropp.set(navn, verdi);
    kropp.set("fil", new Blob([new Uint8Array(fil.bytes)]), fil.navn);
    return this.be(sti, { method: "POST", body: kropp, headers: { Origin: this.adresse } });
  }

  /** Sends a form of a page with what already stands in it, except `endringer`. */
  async fyllUt(
    side: Svar,
    endringer: Felter,
    hvilket: (skjema: Side["skjemaer"][number]) => boolean = (skjema) =>
      skjema.metode === "post" && !skjema.handling.endsWith("/visning"),
  ): Promise<Svar> {
    const skjema = side.skjemaer.find(hvilket);
    if (!skjema) throw new Error(`Fant ikke skjemaet på ${side.url}`);
    return this.send(skjema.handling || new URL(side.url).pathname + new URL(side.url).search, {
      ...skjema.felter,
      ...endringer,
    });
  }

  /** Follows where a form sends its reader. */
  async foelg(svar: Svar): Promise<Svar> {
    const til = svar.headers.get("location");
    if (!til) throw new Error(`${svar.url} svarte ${svar.status}, og viser ikke videre:\n${svar.tekst.slice(0, 500)}`);
    return this.hent(til);
  }

  async loggInn(rolle: string): Promise<this> {
    const svar = await this.send("/logg-inn/eksempel", { bruker: rolle });
    if (svar.status !== 303 && svar.status !== 302) throw new Error(`Innlogging som ${rolle} svarte ${svar.status}`);
    return this;
  }

  async be(sti: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Svar> {
    const kake = [...this.kaker].map(([navn, verdi]) => `${navn}=${verdi}`).join("; ");
    const svar = await fetch(new URL(sti, this.adresse), {
      ...init,
      redirect: "manual",
      headers: { ...(kake ? { Cookie: kake } : {}), ...init.headers },
    });
    for (const satt of svar.headers.getSetCookie()) {
      const [, navn, verdi] = /^([^=]+)=([^;]*)/.exec(satt)!;
      if (verdi === "" || /max-age=0/i.test(satt)) this.kaker.delete(navn!);
      else this.kaker.set(navn!, verdi!);
    }
    return {
      ...lesSide(await svar.text()),
      status: svar.status,
      headers: svar.headers,
      url: new URL(sti, this.adresse).href,
    };
  }
}

export async function klientSom(adresse: string, rolle: string): Promise<Klient> {
  const klient = new Klient(adresse);
  return rolle === "gjest" ? klient : klient.loggInn(rolle);
}
