import type { Rolle } from "~/domain/context";

/** Where each role's work is. */
export const arbeidsplass = {
  moderator: "/moderering",
  saksbehandler: "/saksbehandling",
  administrator: "/administrasjon",
  fasilitator: "/",
} as const satisfies Record<Rolle, string>;

/** Who has several roles, begins with the work of the first. */
export const rollerEtterArbeid: Rolle[] = ["moderator", "saksbehandler", "administrator", "fasilitator"];
