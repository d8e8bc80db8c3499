import { as } from "~/access/as.server";
import { tFor } from "~/i18n/core";
import { Avsnitt } from "./Avsnitt";

export const loader = as("gjest", "/tilgjengelighet", (context) => ({
  tittel: tFor(context.spraak)("tilgjengelighetside.tittel"),
}));

export default function Tilgjengelighet() {
  return <Avsnitt side="tilgjengelighet" />;
}
