let siste = 0;

/** A number that no other row of this test file has had. */
export const nesteNummer = (): number => ++siste;
