import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Avslag } from "./Avslag";
import { useSkjema } from "./skjema";

/** A page with a code to type, from a letter or another screen. What the code is for, its words say. */
export function Kodeskjema(props: {
  tittel: string;
  ingress: string;
  felt: string;
  hint: string;
  knapp: string;
  paakrevd?: boolean;
}) {
  const { tittel, ingress, felt, hint, knapp, paakrevd } = props;
  const skjema = useSkjema();
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{ingress}</p>
      <TekstFelt
        id="kode"
        etikett={felt}
        hint={hint}
        feil={skjema.feil("kode")}
        defaultValue={skjema.verdi("kode")}
        paakrevd={paakrevd}
        autoComplete="off"
        stoerrelse="kode"
        maxLength={20}
      />
      <Knapp>{knapp}</Knapp>
    </form>
  );
}
