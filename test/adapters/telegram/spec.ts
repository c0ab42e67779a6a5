import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}

interface Entry {
  readonly fields?: readonly Field[];
  readonly subtypes?: readonly string[];
}

interface Spec {
  readonly methods: Readonly<Record<string, Entry>>;
  readonly types: Readonly<Record<string, Entry>>;
}

/** Bot API 10.1 as data, beside the project where the whole workshop is checked out. */
const FILE = new URL('../../../../shared/spec/telegram-bot-api.json', import.meta.url);

const SIMPLE: Readonly<Record<string, object>> = {
  Integer: { type: 'integer' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  True: { const: true },
  Float: { type: 'number' },
  InputFile: { type: 'string', pattern: '^attach://' },
};

function typeOf(name: string): object {
  const list = /^Array of (.+)$/.exec(name)?.[1];
  if (list !== undefined) return { type: 'array', items: typeOf(list) };
  return SIMPLE[name] ?? { $ref: `#/definitions/${name}` };
}

const oneOf = (names: readonly string[]): object =>
  names.length === 1 ? typeOf(names[0]!) : { anyOf: names.map(typeOf) };

function objectOf({ fields = [], subtypes }: Entry): object {
  if (subtypes) return { anyOf: subtypes.map(typeOf) };
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map(({ name, types }) => [name, oneOf(types)])),
  };
}

let spec: Spec | null | undefined;
const checks = new Map<string, ValidateFunction>();

function load(): Spec | null {
  if (spec !== undefined) return spec;
  spec = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Spec) : null;
  if (spec === null) process.stdout.write('Left out: calls against the Bot API specification (not here).\n');
  return spec;
}

function checkOf(method: string, { methods, types }: Spec): ValidateFunction | null {
  const entry = methods[method];
  if (!entry) return null;
  const known = checks.get(method);
  if (known) return known;
  const definitions = Object.fromEntries(Object.entries(types).map(([name, each]) => [name, objectOf(each)]));
  const made = new Ajv({ strict: false, allErrors: false }).compile({ ...objectOf(entry), definitions });
  checks.set(method, made);
  return made;
}

/** Where a call strays from the Bot API's specification; nothing where the specification is not at hand. */
export function strayed(method: string, payload: Readonly<Record<string, unknown>>): string[] {
  const known = load();
  if (!known) return [];
  const check = checkOf(method, known);
  if (!check) return ['no such method'];
  return check(payload)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
