import type { Reader } from '../../command/command.ts';
import { USUAL } from '../../command/usual.ts';
import { LOCALES, type Locale } from '../../message/words.ts';
import type { Owner, Settings } from '../../ports.ts';
import type { ChatHouse } from './house.ts';

/** Where and by whom something is asked, in the platform's own terms. */
export interface Place {
  readonly platform: Owner['platform'];
  readonly user: string;
  /** Null in a private chat. */
  readonly chat: string | null;
  /** BCP 47 as the platform tells it, null when it does not. */
  readonly userLocale: string | null;
  readonly chatLocale: string | null;
}

/** The language of ours that a platform's code means: de-AT → de; null for one we do not speak. */
export const spoken = (code: string | null): Locale | null =>
  LOCALES.find((locale) => code?.toLowerCase().split(/[-_]/)[0] === locale) ?? null;

/** How an answer comes: worded for whom, seen by whom, with which chart. */
export interface Manner {
  readonly reader: Reader;
  readonly private: boolean;
  readonly charts: 'always' | 'asked';
  readonly theme: 'dark' | 'light';
}

const owner = ({ platform }: Place, type: Owner['type'], id: string): Owner => ({ platform, type, id });

/**
 * The manner of an answer: a private one is in the person's, a public one in the chat's; `asked.private` says which
 * when it is no matter of taste. What nobody chose is the platform's word, then the program's default.
 */
export async function mannerOf(
  house: ChatHouse,
  place: Place,
  asked: { readonly private?: boolean } = {},
): Promise<Manner> {
  const mine = await house.settings.of(owner(place, 'user', place.user));
  const ours = place.chat === null ? null : await house.settings.of(owner(place, 'chat', place.chat));
  const hidden = asked.private ?? mine.privateAnswers ?? ours?.privateAnswers ?? false;
  const alone = hidden || ours === null;
  const first = <K extends keyof Settings>(key: K): Settings[K] | null =>
    alone ? (mine[key] ?? ours?.[key] ?? null) : (ours?.[key] ?? null);
  const told = alone ? [place.userLocale, place.chatLocale] : [place.chatLocale, place.userLocale];
  return {
    reader: {
      locale: first('locale') ?? spoken(told[0]!) ?? spoken(told[1]!) ?? house.locale,
      timeZone: first('timeZone') ?? house.timeZone,
      units: first('units') ?? 'petahash',
      currency: first('currency'),
    },
    private: hidden,
    charts: first('charts') ?? USUAL[place.platform].charts,
    theme: first('theme') ?? USUAL[place.platform].theme,
  };
}
