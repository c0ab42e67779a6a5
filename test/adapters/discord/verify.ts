import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  autocompleteViolations,
  messageViolations,
  modalViolations,
} from '../../../src/adapters/discord/violations.ts';
import type { Call } from './server.ts';

type Json = Readonly<Record<string, unknown>>;

/** Discord's own description of its interface, which lies beside the project where the material is. */
const DESCRIPTION = new URL('../../../../shared/spec/discord-openapi.json', import.meta.url);
export const described = existsSync(DESCRIPTION);

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const known = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  if (known.size === 0) ajv.addSchema(JSON.parse(readFileSync(DESCRIPTION, 'utf8')), 'discord');
  const found = known.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
  known.set(pointer, found);
  return found;
}

/** What Discord's description has against a body; nothing where the description is missing. */
export function undescribed(pointer: string, body: unknown): string[] {
  if (!described) return [];
  const validate = validator(pointer);
  if (validate(body)) return [];
  return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
}

const requestOf = (path: string, method: string): string =>
  `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;

const CALLBACKS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

/** Names of the files a message shows: those that come with it, and those it keeps from before. */
function filesOf(body: Json, files: Call['files']): string[] {
  const kept = files.length === 0 && Array.isArray(body.attachments) && body.attachments.length > 0;
  const shown = [...JSON.stringify(body).matchAll(/attachment:\/\/([^"]+)/g)].map((match) => match[1]!);
  return kept ? shown : files.map(({ name }) => name);
}

function callbackViolations({ body, files }: Call): string[] {
  const { type } = body;
  const data = (body.data ?? {}) as Json;
  const schema = CALLBACKS[Number(type)];
  if (schema === undefined) return [`callback of type ${type}`];
  const spec = undescribed(`/components/schemas/${schema}`, body);
  if (type === 4 || type === 7) return [...spec, ...messageViolations(data, filesOf(data, files))];
  // Of a message that is to come nothing can be said but that it is the asker's alone.
  if (type === 5) return [...spec, ...(Number(data.flags ?? 0) & ~64 ? ['deferred with other flags'] : [])];
  if (type === 8) return [...spec, ...autocompleteViolations(data)];
  if (type === 9) return [...spec, ...modalViolations(data)];
  return spec;
}

/** What a call breaks of the project's own table of limits or of Discord's description, in words. */
export function violations(call: Call): string[] {
  const { method, path, body, files } = call;
  const found = ((): string[] => {
    if (path.startsWith('/interactions/')) return callbackViolations(call);
    if (path.startsWith('/webhooks/') && method !== 'DELETE') {
      const original = path.endsWith('/@original');
      const route = `/webhooks/{webhook_id}/{webhook_token}${original ? '/messages/@original' : ''}`;
      const spec = undescribed(requestOf(route, method.toLowerCase()), body);
      return [...spec, ...messageViolations(body, filesOf(body, files))];
    }
    if (path.endsWith('/commands') && method === 'PUT') {
      return undescribed(requestOf('/applications/{application_id}/commands', 'put'), body);
    }
    return [];
  })();
  return found.map((each) => `${method} ${path}: ${each}`);
}
