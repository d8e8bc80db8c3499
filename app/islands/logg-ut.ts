// With a script, one tap logs out at both: the form to the issuer sends itself.
export {};

(document.getElementById("logg-ut-hos-utsteder") as HTMLFormElement).submit();
