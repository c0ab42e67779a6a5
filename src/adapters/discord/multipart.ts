import type { RawFile } from 'discord.js';

/**
 * A body with its files as Discord takes them, ready to be sent: the client's own way of putting them together fails
 * where another undici than its own came first.
 */
export async function multipart(body: object, files: readonly RawFile[]) {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  for (const [i, { name, data, contentType = '' }] of files.entries()) {
    form.append(`files[${i}]`, new Blob([Buffer.from(data as Uint8Array)], { type: contentType }), name);
  }
  const whole = new Response(form);
  return {
    body: Buffer.from(await whole.arrayBuffer()),
    headers: { 'content-type': whole.headers.get('content-type') ?? '' },
    passThroughBody: true,
  };
}
