import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Testperson } from "./personer";
import { bekreftUtlogging, galtSted, loggetUt, velgPerson } from "./sider";

export type Klient = { id: string; hemmelighet: string; /** Tråd's origins. */ opprinnelser: string[] };

/** What a test may have the issuer do wrong. */
export type Juks = {
  /** The nonce of the authorization request, as it should be remembered. */
  nonce?: (nonce: string) => string;
  /** Where the reader is sent back to, in place of the real address. */
  retur?: (adresse: string) => string;
  /** The id_token that is given, in place of the real one. */
  idToken?: (idToken: string) => string;
};

export type Leverandoer = {
  /** The issuer's address. */
  adresse: string;
  juks: Juks;
  /** What the issuer has been asked at its authorization address, newest last. */
  forespoersler: URLSearchParams[];
  /** The id_tokens it has given, newest last. */
  idTokens: string[];
  stopp: () => Promise<void>;
};

/**
 * A real OpenID provider on this machine that plays ID-porten, or the municipality's own login: code and PKCE S256, acr, pid, sid, logout
 * begun by the service (POST) and by the provider (frames). Nothing is stored; keys are made as it starts.
 */
export async function startLeverandoer(valg: {
  kode: string;
  navn: string;
  port?: number;
  personer: Testperson[];
  acr: string[];
  klienter: (opprinnelse: string) => Klient[];
}): Promise<Leverandoer> {
  const { kode, navn, personer } = valg;
  // The issuer's address must be known before there is a provider, and the port before there is an address.
  let svar: ReturnType<Provider["callback"]> | undefined;
  const server = createServer((req, res) => void svar?.(req, res));
  await new Promise<void>((klar, feilet) => server.once("error", feilet).listen(valg.port ?? 0, "127.0.0.1", klar));
  const adresse = `http://localhost:${(server.address() as AddressInfo).port}`;

  const klienter = valg.klienter(adresse);
  const leverandoer: Leverandoer = {
    adresse,
    juks: {},
    forespoersler: [],
    idTokens: [],
    stopp: () =>
      new Promise((ferdig) => {
        server.close(() => ferdig());
        server.closeAllConnections();
      }),
  };
  const provider = new Provider(adresse, {
    clients: klienter.map(({ id, hemmelighet, opprinnelser }) => ({
      client_id: id,
      client_secret: hemmelighet,
      grant_types: ["authorization_code"],
      response_types: ["code"],
      redirect_uris: opprinnelser.map((en) => `${en}/logg-inn/retur`),
      post_logout_redirect_uris: opprinnelser.map((en) => `${en}/logg-ut/ferdig`),
      token_endpoint_auth_method: "client_secret_basic",
      require_auth_time: true,
    })),
    jwks: { keys: [nyNoekkel()] },
    acrValues: valg.acr,
    conformIdTokenClaims: false,
    claims: { openid: ["sub", "pid", "acr", "amr", "locale", "groups"], profile: ["name"] },
    scopes: ["openid", "profile"],
    pkce: { required: () => true },
    // Two providers on one machine share its cookies: ports do not part them.
    cookies: {
      keys: [randomBytes(20).toString("hex")],
      names: { session: `${kode}_oekt`, interaction: `${kode}_valg`, resume: `${kode}_videre` },
    },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    findAccount: (_ctx, sub) => {
      const person = personer.find((en) => en.kode === sub);
      return person && { accountId: sub, claims: () => ({ sub, locale: "nb", ...person.claims }) };
    },
    // Nobody is asked for consent: these are public services.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/velg/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, skjema) => void (ctx.body = bekreftUtlogging(navn, skjema)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = loggetUt(navn, [])),
      },
    },
    renderError: (ctx, ut) => {
      ctx.type = "html";
      ctx.body = galtSted(navn, `${ut.error}: ${ut.error_description ?? ""}`);
    },
  });
  // ID-porten names the session in every id_token; the library does so for those that ask for back-channel logout only.
  (provider.Client.prototype as unknown as { includeSid: () => boolean }).includeSid = () => true;

  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    if (ctx.path.startsWith("/velg/")) return velg(provider, ctx, navn, personer);
    if (ctx.path === "/session/end" && ctx.method === "POST") {
      // The library takes POST here only with cookies that need https; ID-porten wants POST.
      ctx.querystring = await lesKropp(ctx.req);
      ctx.method = "GET";
    }
    if (ctx.path === "/auth") {
      const { nonce } = leverandoer.juks;
      if (nonce) ctx.query = { ...ctx.query, nonce: nonce(String(ctx.query["nonce"])) };
      leverandoer.forespoersler.push(new URLSearchParams(ctx.querystring));
    }
    await next();
    const sendesTil = String(ctx.response.get("Location"));
    if (/\/logg-inn\/retur\?/.test(sendesTil)) ctx.set("Location", leverandoer.juks.retur?.(sendesTil) ?? sendesTil);
    if (ctx.oidc?.route === "token") {
      const kropp = ctx.body as { id_token?: string };
      if (kropp.id_token) {
        leverandoer.idTokens.push(kropp.id_token);
        kropp.id_token = leverandoer.juks.idToken?.(kropp.id_token) ?? kropp.id_token;
      }
    }
    if (ctx.oidc?.route === "end_session_confirm" && sendesTil.startsWith(`${adresse}/session/end/success`)) {
      // Whoever logged out at a service is sent back there; here it is the provider that tells the services.
      ctx.status = 200;
      ctx.remove("Location");
      ctx.type = "html";
      ctx.body = loggetUt(navn, rammer(ctx, adresse, klienter));
    }
  });
  svar = provider.callback();
  return leverandoer;
}

/** The page where one chooses whom to be. */
async function velg(provider: Provider, ctx: KoaContextWithOIDC, navn: string, personer: Testperson[]) {
  if (ctx.method !== "POST") {
    ctx.type = "html";
    ctx.body = velgPerson(navn, personer);
    return;
  }
  const valgt = new URLSearchParams(await lesKropp(ctx.req)).get("person");
  const hvem = personer.find((en) => en.kode === valgt);
  ctx.respond = false;
  await provider.interactionFinished(
    ctx.req,
    ctx.res,
    hvem
      ? { login: { accountId: hvem.kode, acr: hvem.acr, amr: hvem.amr } }
      : { error: "access_denied", error_description: "brukeren avbrøt" },
    { mergeWithLastSubmission: false },
  );
}

function rammer(ctx: KoaContextWithOIDC, adresse: string, klienter: Klient[]) {
  const brukt = ctx.oidc.session?.authorizations ?? {};
  return klienter.flatMap(({ id, opprinnelser }) => {
    const sid = brukt[id]?.sid;
    if (!sid) return [];
    const spoerring = new URLSearchParams({ iss: adresse, sid }).toString();
    return opprinnelser.map((en) => `${en}/logg-ut/front?${spoerring}`);
  });
}

function nyNoekkel() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: randomBytes(6).toString("hex") };
}

async function lesKropp(req: IncomingMessage): Promise<string> {
  const deler: Buffer[] = [];
  for await (const del of req as AsyncIterable<Buffer>) deler.push(del);
  return Buffer.concat(deler).toString();
}
