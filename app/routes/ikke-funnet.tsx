import { as } from "~/access/as.server";
import { finnesIkke } from "~/domain/refusal";

export const loader = as("gjest", "/*", () => {
  throw finnesIkke();
});
export const action = loader;

export default function IkkeFunnet() {
  return null;
}
