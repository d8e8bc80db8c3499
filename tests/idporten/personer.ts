/** Somebody to be at an issuer. Numbers are synthetic (month + 80): no human has them. */
export type Testperson = {
  kode: string;
  navn: string;
  om: string;
  /** What the issuer says of them, beside sub. */
  claims: Record<string, string | string[]>;
  acr: string;
  amr: string[];
};

const SUBSTANTIAL = "idporten-loa-substantial";
const HOEY = "idporten-loa-high";

export const innbyggere: Testperson[] = [
  {
    kode: "kari",
    navn: "Kari Prøveland",
    om: "41 år, logger inn med MinID",
    claims: { pid: "14838532153" },
    acr: SUBSTANTIAL,
    amr: ["Minid-OTC"],
  },
  {
    kode: "per",
    navn: "Per Prøvestad",
    om: "67 år, logger inn med BankID",
    claims: { pid: "02915941098" },
    acr: HOEY,
    amr: ["BankID"],
  },
  {
    kode: "lavt-nivaa",
    navn: "Lava Nivåsen",
    om: "logger inn på et nivå som er for lavt: blir stoppet",
    claims: { pid: "27869950128" },
    acr: "idporten-loa-low",
    amr: ["Minid-PIN"],
  },
  {
    kode: "uten-pid",
    navn: "Uten Nummersen",
    om: "ID-porten oppgir ikke noe fødselsnummer: blir stoppet",
    claims: {},
    acr: SUBSTANTIAL,
    amr: ["BankID"],
  },
];

export const ansatte: Testperson[] = [
  {
    kode: "saksbehandler",
    navn: "Siri Prøvekontor",
    om: "i gruppa Tråd saksbehandlere",
    claims: { name: "Siri Prøvekontor", groups: ["traad-saksbehandlere", "alle-ansatte"] },
    acr: "mfa",
    amr: ["pwd", "mfa"],
  },
  {
    kode: "komitemedlem",
    navn: "Arne Prøvetinget",
    om: "i gruppa for komité for kultur og samfunnsutvikling",
    claims: { name: "Arne Prøvetinget", groups: ["komite-kultur"] },
    acr: "mfa",
    amr: ["pwd", "mfa"],
  },
  {
    kode: "uten-rolle",
    navn: "Ada Prøveansatt",
    om: "ansatt, men uten noen rolle i Tråd",
    claims: { name: "Ada Prøveansatt", groups: ["alle-ansatte"] },
    acr: "mfa",
    amr: ["pwd", "mfa"],
  },
];
