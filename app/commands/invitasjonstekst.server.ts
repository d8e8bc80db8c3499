import type { LagetInvitasjon } from "~/domain/invitasjon/lag.server";
import { dato } from "~/i18n/formater";
import type { Env } from "~/platform/env.server";

/** What whoever typed the command is to do with an invitation. Said once: the database keeps the code's hash only. */
export function omInvitasjonen({ kode, utloeper }: LagetInvitasjon, { origin, port }: Env): string {
  return [
    "Rollen tas ved å åpne denne lenken og logge inn med ID-porten eller kommunens egen innlogging:",
    "",
    `  ${origin ?? `http://localhost:${port}`}/invitasjon/${kode}`,
    "",
    `  Koden alene: ${kode}   (skrives inn på /invitasjon)`,
    "",
    `Lenken virker én gang, og til og med ${dato(utloeper, "nb")}. Den vises bare her: gi den til rett person selv.`,
    "Er den borte, lager du en ny:",
    '  npm run invitasjon -- --navn "Navn Navnesen" --rolle administrator',
  ].join("\n");
}
