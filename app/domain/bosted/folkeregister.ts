/**
 * A register that knows where people live. There is no adapter in this program: whoever has an agreement with a register writes one,
 * shows with the contract test (tests/domain/bosted/folkeregister-kontrakt.ts) that it behaves as said here, and starts the program with
 * it: `start(env, { folkeregister })`.
 */
export type Folkeregister = {
  /**
   * Asked once at each eID sign-in, with the fødselsnummer (or D-number) that the issuer proved. The number is not kept, logged, or put
   * in an address or an error.
   * @returns the four digits of the municipality where the person is registered as resident. Null when the register does not know the
   * number, when the person is registered nowhere in Norway, is dead, or when the address is protected (fortrolig, strengt fortrolig):
   * the answer must not tell which.
   * @throws FolkeregisterUtilgjengelig when there is no answer to be had: the register is down, refuses us, answers what cannot be
   * understood, or is silent for three seconds. Nothing else is thrown. Sign-in goes on without an answer, and what was known stands.
   */
  bosattI(pid: string): Promise<{ kommunenr: string } | null>;
};

/** `grunn` is a code for the log: never the number, and never the register's own words. */
export class FolkeregisterUtilgjengelig extends Error {
  constructor(readonly grunn: "nede" | "avvist" | "uforstaaelig" | "tidsavbrudd") {
    super(`the register of residents gave no answer: ${grunn}`);
  }
}
