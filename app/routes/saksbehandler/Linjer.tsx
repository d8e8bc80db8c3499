import { Fragment } from "react";

/** A text as it was written: its line breaks are kept. */
export function Linjer({ tekst }: { tekst: string }) {
  return (
    <>
      {tekst.split("\n").map((linje, i) => (
        <Fragment key={i}>
          {i > 0 ? <br /> : null}
          {linje}
        </Fragment>
      ))}
    </>
  );
}
