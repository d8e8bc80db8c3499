import type { ReactNode } from "react";

type Utseende = {
  /** One "hoved" (filled) a screen. */
  slag?: "hoved" | "annen" | "stille" | undefined;
  stoerrelse?: "sm" | "lg" | undefined;
  fullbredde?: boolean | undefined;
  children: ReactNode;
};

export interface KnappProps extends Utseende {
  type?: "submit" | "button" | "reset" | undefined;
  /** Named intent of a form: name="intent" value="send". */
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  formAction?: string | undefined;
  formNoValidate?: boolean | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  hidden?: boolean | undefined;
  /** Which of several texts a script is to keep. */
  "data-velg"?: string | undefined;
  /** The button's part in something that a script fills in, and what it says before it does what cannot be undone. */
  "data-del"?: string | undefined;
  "data-bekreft"?: string | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-pressed"?: boolean | undefined;
  "aria-keyshortcuts"?: string | undefined;
}

export function Knapp({ slag = "hoved", stoerrelse, fullbredde, type = "submit", children, ...resten }: KnappProps) {
  return (
    <button {...resten} type={type} {...utseende({ slag, stoerrelse, fullbredde })}>
      {children}
    </button>
  );
}

export interface KnappeLenkeProps extends Utseende {
  href: string;
  id?: string | undefined;
  /** What whoever does many in a row does next. */
  fokus?: boolean | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function KnappeLenke({ slag = "hoved", stoerrelse, fullbredde, fokus, children, ...resten }: KnappeLenkeProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <a {...resten} autoFocus={fokus} {...utseende({ slag, stoerrelse, fullbredde })}>
      {children}
    </a>
  );
}

const variant = { hoved: "primary", annen: "secondary", stille: "tertiary" } as const;

function utseende({ slag = "hoved", stoerrelse, fullbredde }: Omit<Utseende, "children">) {
  return {
    className: "ds-button",
    "data-variant": variant[slag],
    "data-size": stoerrelse,
    "data-fullwidth": fullbredde ? "" : undefined,
  };
}
