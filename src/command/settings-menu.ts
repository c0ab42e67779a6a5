import type { Action } from '../message/message.ts';
import { LOCALES, type Words } from '../message/words.ts';

/** What can be chosen by a tap; null where nobody has. */
interface Choices {
  readonly locale: string | null;
  readonly units: string | null;
  readonly privateAnswers: boolean | null;
  readonly charts: string | null;
  readonly theme: string | null;
}

const AUTO = 'auto';
/** A tap asks the same question again: what the one before chose is not chosen anew. */
const NOTHING: Action['set'] = {
  language: null,
  time_zone: null,
  units: null,
  currency: null,
  rate: null,
  private: null,
  charts: null,
  theme: null,
  check_links: null,
  moderator: null,
  no_moderator: null,
};
const ALL_AUTO: Action['set'] = {
  ...NOTHING,
  language: AUTO,
  time_zone: AUTO,
  units: AUTO,
  currency: AUTO,
  private: AUTO,
  charts: AUTO,
  theme: AUTO,
};

/**
 * What may be chosen by one tap instead of what holds now, for a person or for their chat where they `may`; `layers`
 * are the settings that hold, the first to count first. What is typed alone (zone, currency) has no button.
 */
export function settingsMenu(
  layers: readonly Choices[],
  scope: 'me' | 'chat',
  may: boolean,
  words: Words,
): Action[] {
  const { say } = words;
  const holds = <K extends keyof Choices>(key: K): Choices[K] | null =>
    layers.find((each) => each[key] !== null)?.[key] ?? null;
  const act = (label: string, set: Action['set']): Action => ({ label, set: { ...NOTHING, ...set } });
  const other = <T extends string>(now: unknown, all: readonly T[]): readonly T[] =>
    all.filter((each) => each !== now);
  const chosen = Object.values(layers[0] ?? {}).some((value) => value !== null);
  return [
    ...other(holds('locale') ?? words.locale, LOCALES).map((language) =>
      act(`${say('settings-language')}: ${say(`settings-language-${language}`)}`, { language }),
    ),
    ...other(holds('units'), ['petahash', 'terahash'] as const).map((units) =>
      act(`${say('settings-units')}: ${say(`settings-units-${units}`)}`, { units }),
    ),
    ...other(holds('privateAnswers') ? 'yes' : 'no', ['yes', 'no'] as const).map((hidden) =>
      act(`${say('settings-private')}: ${say(hidden)}`, { private: hidden }),
    ),
    ...other(holds('charts'), ['always', 'asked'] as const).map((charts) =>
      act(`${say('settings-charts')}: ${say(`settings-charts-${charts}`)}`, { charts }),
    ),
    ...other(holds('theme'), ['dark', 'light'] as const).map((theme) =>
      act(`${say('settings-theme')}: ${say(`settings-theme-${theme}`)}`, { theme }),
    ),
    ...(chosen ? [{ label: say('settings-all-auto'), set: ALL_AUTO }] : []),
    ...(may && scope === 'me' ? [act(say('settings-menu-chat'), { for: 'chat' })] : []),
    ...(scope === 'chat' ? [act(say('settings-menu-me'), { for: null })] : []),
  ];
}
