import { z } from "zod";

/** One wrong variable: its name, what is wrong with it, and a value that would do. */
export type Problem = { readonly name: string; readonly reason: string; readonly example: string };

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Source = Readonly<Record<string, string | undefined>>;

/** What a command reads. The server process reads the same and needs three more: see `ServerEnv`. */
export type Env = {
  readonly DATABASE_URL: string | undefined;
  readonly PORT: number;
  /** The public origin, without a path or a slash at the end. */
  readonly EVENHAND_URL: string;
  readonly EVENHAND_DATA: string;
  readonly EVENHAND_SECRET: string | undefined;
  readonly NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string | undefined;
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number];
  /** How many reverse proxies of ours a request passes, each adding an address to X-Forwarded-For. */
  readonly EVENHAND_PROXIES: number;
  /** The server that takes our mail, user and password in it; none sends none. */
  readonly EVENHAND_SMTP_URL?: string | undefined;
  /** Whom our mail is from: an address, or a name and an address in angle brackets. */
  readonly EVENHAND_MAIL_FROM?: string | undefined;
};

/** `bin/start` fills in what a person may leave out, so the server process can count on it. */
export type ServerEnv = Env & {
  readonly DATABASE_URL: string;
  readonly EVENHAND_SECRET: string;
  readonly NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
};

export type TestEnv = {
  readonly TEST_DATABASE_URL: string | undefined;
  /** Folder above the `bin` of another PostgreSQL installation. */
  readonly EVENHAND_TEST_BINARIES: string | undefined;
};

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const SECRET_BYTES = 32;
const SAMPLE =
  /change.?(me|this)|replace.?(me|this)|your.?(own.?)?(secret|key)|super.?secret|example|0123456789/i;

const EXAMPLES: Readonly<Record<string, string>> = {
  DATABASE_URL: "postgres://evenhand:…@db.internal:5432/evenhand",
  PORT: "3000",
  EVENHAND_URL: "https://interviews.example.org",
  EVENHAND_DATA: "/var/lib/evenhand",
  EVENHAND_SECRET: "the output of: openssl rand -base64 48",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "the output of: openssl rand -base64 32",
  LOG_LEVEL: "info",
  EVENHAND_PROXIES: "1",
  EVENHAND_SMTP_URL: "smtps://user:…@smtp.example.org:465",
  EVENHAND_MAIL_FROM: "Evenhand <interviews@example.org>",
  TEST_DATABASE_URL: "postgres://postgres:…@localhost:5432/postgres",
  EVENHAND_TEST_BINARIES: "/usr/lib/postgresql/17",
};

const databaseUrl = z.string().refine(isDatabaseUrl, "is not the address of a PostgreSQL database");

const shape = z.object({
  DATABASE_URL: databaseUrl.optional(),
  PORT: z.string().refine(isPort, "is not a port from 1 to 65535").transform(Number).default(3000),
  EVENHAND_URL: z
    .string()
    .refine(isOrigin, "is not an origin: http or https, a host, and nothing after it")
    .transform((text) => new URL(text).origin)
    .optional(),
  EVENHAND_DATA: z.string().default(".evenhand"),
  EVENHAND_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= SECRET_BYTES, `is shorter than ${SECRET_BYTES} bytes`)
    .refine((text) => !isSample(text), "is a sample that anybody can guess")
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(isActionKey, "is not 16, 24 or 32 bytes in base64")
    .refine((text) => !isSample(text), "is a sample that anybody can guess")
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(", ")}`).default("info"),
  EVENHAND_PROXIES: z
    .string()
    .regex(/^\d$/, "is not a number of proxies from 0 to 9")
    .transform(Number)
    .default(0),
  EVENHAND_SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      "is not the address of a mail server: smtp or smtps, a host, and perhaps a user and a port",
    )
    .optional(),
  EVENHAND_MAIL_FROM: z
    .string()
    .refine(
      (text) => mailSender(text) !== null,
      "is not a mail address, alone or in angle brackets after a name",
    )
    .optional(),
});

const testShape = z.object({
  TEST_DATABASE_URL: databaseUrl.optional(),
  EVENHAND_TEST_BINARIES: z.string().optional(),
});

/** Reads the variables of a command. An empty variable counts as absent. Names every wrong one at once. */
export function readEnv(source: Source): Reading<Env> {
  const read = parse(shape, source);
  const lonely = withoutTheOther(source);
  if (!read.ok) return { ok: false, problems: [...read.problems, ...lonely] };
  if (lonely.length > 0) return { ok: false, problems: lonely };
  const { PORT, EVENHAND_URL = `http://localhost:${PORT}`, ...rest } = read.value;
  const {
    DATABASE_URL,
    EVENHAND_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    EVENHAND_DATA,
    LOG_LEVEL,
    EVENHAND_PROXIES,
    EVENHAND_SMTP_URL,
    EVENHAND_MAIL_FROM,
  } = rest;
  return {
    ok: true,
    value: {
      DATABASE_URL,
      PORT,
      EVENHAND_URL,
      EVENHAND_DATA,
      EVENHAND_SECRET,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
      LOG_LEVEL,
      EVENHAND_PROXIES,
      EVENHAND_SMTP_URL,
      EVENHAND_MAIL_FROM,
    },
  };
}

/** Reads the variables of the server process, where nothing may be left out any more. */
export function readServerEnv(source: Source): Reading<ServerEnv> {
  const read = readEnv(source);
  if (!read.ok) return read;
  const { DATABASE_URL, EVENHAND_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = read.value;
  if (DATABASE_URL && EVENHAND_SECRET && NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    return {
      ok: true,
      value: { ...read.value, DATABASE_URL, EVENHAND_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY },
    };
  }
  const needed = { DATABASE_URL, EVENHAND_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  const reason = "is missing; npm start provides it, so start the server that way";
  return { ok: false, problems: missing.map(([name]) => problem(name, reason)) };
}

/** What to print before leaving with code 78 (EX_CONFIG of sysexits.h). */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(({ name, reason, example }) => `  ${name} ${reason}. For example: ${example}`);
  return ["Evenhand cannot start with these settings:", ...lines].join("\n");
}

let server: ServerEnv | undefined;

/** The settings of the server process, read at the first call and never at import: a build imports every file. */
export function env(): ServerEnv {
  server ??= orLeave(readServerEnv(process.env));
  return server;
}

/** The settings of a command in `bin/`. */
export function commandEnv(): Env {
  return orLeave(readEnv(process.env));
}

/** Whether this installation sends mail. Asked by commands, also where nothing else is set. */
export function sendsMail(): boolean {
  return (process.env.EVENHAND_SMTP_URL ?? "").trim() !== "";
}

export function testEnv(): TestEnv {
  const read = parse(testShape, process.env);
  const { TEST_DATABASE_URL, EVENHAND_TEST_BINARIES } = orLeave(read);
  return { TEST_DATABASE_URL, EVENHAND_TEST_BINARIES };
}

/** The environment of a child process: ours, with some variables changed. */
export function passOn(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function orLeave<Value>(read: Reading<Value>): Value {
  if (read.ok) return read.value;
  process.stderr.write(`${describeProblems(read.problems)}\n`);
  process.exit(78);
}

function parse<Shape extends z.ZodType>(schema: Shape, source: Source): Reading<z.output<Shape>> {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== "");
  const read = schema.safeParse(Object.fromEntries(present));
  if (read.success) return { ok: true, value: read.data };
  // One reason per variable: after "too short", "a sample" only repeats the same mistake.
  const first = new Map<string, string>();
  for (const { path, message } of read.error.issues) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, message);
  }
  return { ok: false, problems: [...first].map(([name, reason]) => problem(name, reason)) };
}

function problem(name: string, reason: string): Problem {
  return { name, reason, example: EXAMPLES[name] ?? "" };
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

/** `Name <address>` or an address alone, as its parts; null for anything else. */
export function mailSender(text: string): { readonly name: string; readonly address: string } | null {
  const parts = /^(?:([^<>"\p{Cc}]*)<([^<>]+)>|([^<>]+))$/u.exec(text.trim());
  const address = parts?.[2] ?? parts?.[3] ?? "";
  if (!/^[^\s@<>",;:\p{Cc}]+@[^\s@<>",;:\p{Cc}]+$/u.test(address)) return null;
  return { name: parts?.[1]?.trim() ?? "", address };
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = ["", "/"].includes(url.pathname) && url.search === "" && url.hash === "";
  return /^smtps?:$/.test(url.protocol) && url.hostname !== "" && bare && isDecodable(url);
}

/** A stray `%` in a password is to be written `%25`. */
function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** One of the two alone sends nothing. */
function withoutTheOther(source: Source): readonly Problem[] {
  const [server, from] = [source.EVENHAND_SMTP_URL, source.EVENHAND_MAIL_FROM].map((text) => text?.trim());
  if (server && !from) return [problem("EVENHAND_MAIL_FROM", "is missing, while EVENHAND_SMTP_URL is set")];
  if (from && !server) return [problem("EVENHAND_SMTP_URL", "is missing, while EVENHAND_MAIL_FROM is set")];
  return [];
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && /^https?:$/.test(url.protocol);
}

function isActionKey(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text && [16, 24, 32].includes(bytes.length);
}

function isSample(text: string): boolean {
  return SAMPLE.test(text) || new Set(text).size < 8;
}
