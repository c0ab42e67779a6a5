import { type APIApplicationCommand, Routes } from 'discord.js';
import { LOCALES, loadWords } from '../../message/words.ts';
import type { Line } from './line.ts';
import { inDocumentedForm, isRegistered, registration } from './registration.ts';

/**
 * Tells Discord which commands there are, when it does not know them as they are. A failure is logged: the commands of
 * last time go on working. Never rejects.
 */
export async function register({ rest, house }: Line, application: string): Promise<void> {
  const { log, catalogue } = house;
  try {
    const words = await Promise.all(LOCALES.map(loadWords));
    const route = Routes.applicationCommands(application);
    const [wanted, known] = await Promise.all([
      registration(catalogue, words),
      // A server that cannot tell what it knows is told everything.
      rest
        .get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
        .catch((): unknown => null),
    ]);
    if (Array.isArray(known) && isRegistered(known as APIApplicationCommand[], wanted)) {
      log.info('discord-commands-known', { commands: wanted.length });
      return;
    }
    // What is taken in neither form is refused for another reason, which the second refusal tells.
    await rest.put(route, { body: wanted }).catch(() => rest.put(route, { body: inDocumentedForm(wanted) }));
    log.info('discord-commands-registered', { commands: wanted.length });
  } catch (error) {
    log.error('discord-commands-failed', { reason: String(error) });
  }
}
