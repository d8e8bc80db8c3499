import type { ServerResponse } from "node:http";

const regler = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "media-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** The policy of every page; one page may set a rule of its own. */
export const csp = (egne: Partial<Record<keyof typeof regler, string[]>> = {}): string =>
  Object.entries({ ...regler, ...egne })
    .map(([regel, kilder]) => [regel, ...kilder].join(" "))
    .join("; ");

const CSP = csp();

/** What of the device a page may ask for: nothing, unless it says so itself. */
export const tillatelser = (egne: Partial<Record<"camera" | "geolocation" | "microphone", "self">> = {}): string =>
  Object.entries({ camera: "", geolocation: "", microphone: "", payment: "", usb: "", ...egne })
    .map(([hva, hvem]) => `${hva}=(${hvem})`)
    .join(", ");

/** Pages have no inline script or style, so the policy needs no nonce. `same-origin`, since `no-referrer` makes forms say `Origin: null`. */
export function sikkerhetshoder(res: ServerResponse, sikker: boolean): void {
  res.setHeader("Content-Security-Policy", CSP);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Referrer-Policy", "same-origin");
  res.setHeader("Permissions-Policy", tillatelser());
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (sikker) res.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}
