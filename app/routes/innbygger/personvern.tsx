import { as } from "~/access/as.server";
import { tFor } from "~/i18n/core";
import { Avsnitt } from "./Avsnitt";

export const loader = as("gjest", "/personvern", (context) => ({
  tittel: tFor(context.spraak)("personvernside.tittel"),
}));

export default function Personvern() {
  return <Avsnitt side="personvern" />;
}
