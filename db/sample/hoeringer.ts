import type { sakstyper } from "../koder";
import type { Tekster } from "./kommune";

/** A document that is heard, from files beside this one. Days are relative to loading. */
export type Hoering = {
  slug: string;
  /** Slug in `temaer` (temaer.ts). */
  tema: string;
  sakstype: (typeof sakstyper)[number];
  tittel: Tekster;
  sammendrag: Tekster;
  versjoner: Array<{ fil: string; dag: number; nytt: string }>;
  /** Slugs in `raadene`, each with the day by which it is asked to answer, and what has come. */
  raad: Array<{ raad: string; frist: number; bedtOm: number; ingenMerknad?: number; innspill?: string }>;
};

export const raadene: Array<{ slug: string; navn: Tekster }> = [
  { slug: "eldreraadet", navn: { nb: "Eldrerådet", nn: "Eldrerådet", en: "Council for the Elderly" } },
  {
    slug: "raadet-for-personer-med-funksjonsnedsettelse",
    navn: {
      nb: "Rådet for personer med funksjonsnedsettelse",
      nn: "Rådet for personar med funksjonsnedsetting",
      en: "Council for Persons with Disabilities",
    },
  },
  { slug: "ungdomsraadet", navn: { nb: "Ungdomsrådet", nn: "Ungdomsrådet", en: "Youth Council" } },
];

export const hoeringer: Hoering[] = [
  {
    slug: "samfunnsplan",
    tema: "hva-slags-sted-vil-vi-vaere",
    sakstype: "kommuneplan",
    tittel: {
      nb: "Samfunnsplan: Sammen om stedet",
      nn: "Samfunnsplan: Saman om staden",
      en: "Community plan: Together for the place",
    },
    sammendrag: {
      nb: "Forslag til samfunnsdel i kommuneplanen, med mål og strategier for de neste tolv årene.",
      nn: "Forslag til samfunnsdel i kommuneplanen, med mål og strategiar for dei neste tolv åra.",
      en: "A proposed community part of the municipal plan, with goals and strategies for the next twelve years.",
    },
    versjoner: [
      { fil: "samfunnsplan-1.md", dag: -14, nytt: "" },
      {
        fil: "samfunnsplan-2.md",
        dag: -1,
        nytt: "Boliger til leie, lading i grendene og lettere måter å si fra på er tatt inn. Avsnittet om beitelaget er tatt ut.",
      },
    ],
    raad: [
      { raad: "eldreraadet", frist: 20, bedtOm: -14 },
      { raad: "raadet-for-personer-med-funksjonsnedsettelse", frist: 20, bedtOm: -14, ingenMerknad: -2 },
      { raad: "ungdomsraadet", frist: 20, bedtOm: -14, innspill: "h05-ungdomsraadet" },
    ],
  },
  {
    slug: "handlings-og-oekonomiplan",
    tema: "hva-skal-pengene-brukes-til",
    sakstype: "oekonomiplan",
    tittel: {
      nb: "Handlings- og økonomiplan 2027–2030",
      nn: "Handlings- og økonomiplan 2027–2030",
      en: "Action and financial plan 2027–2030",
    },
    sammendrag: {
      nb: "Kommunedirektørens forslag til hva pengene skal brukes til, og hva som skal gjøres. Alle tall er oppdiktet.",
      nn: "Forslaget frå kommunedirektøren til kva pengane skal brukast til, og kva som skal gjerast. Alle tal er oppdikta.",
      en: "The chief executive’s proposal for what the money is to be spent on and what is to be done. All figures are invented.",
    },
    versjoner: [{ fil: "handlings-og-oekonomiplan-1.md", dag: -8, nytt: "" }],
    raad: [{ raad: "eldreraadet", frist: 15, bedtOm: -8 }],
  },
  {
    slug: "planprogram",
    tema: "hva-skal-samfunnsplanen-handle-om",
    sakstype: "planprogram",
    tittel: {
      nb: "Planprogram for samfunnsplanen",
      nn: "Planprogram for samfunnsplanen",
      en: "Planning programme for the community plan",
    },
    sammendrag: {
      nb: "Hva samfunnsplanen skal handle om, og hvem kommunen skal snakke med før den blir skrevet.",
      nn: "Kva samfunnsplanen skal handle om, og kven kommunen skal snakke med før han blir skriven.",
      en: "What the community plan is to be about, and whom the municipality will talk to before it is written.",
    },
    versjoner: [{ fil: "planprogram-1.md", dag: -260, nytt: "" }],
    raad: [],
  },
];
